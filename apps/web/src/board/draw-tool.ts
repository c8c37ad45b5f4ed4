import { COLOURS, FIRST_PEN, type Pen, penOf, WIDTHS } from "@inkling/ink";
import { createStore, type StoreApi } from "zustand/vanilla";

/** What one draws with. */
export interface Tool {
  readonly pen: Pen;
  /** The eraser is in the hand, and the pen waits. */
  readonly eraser: boolean;
}

export const FIRST_TOOL: Tool = { pen: FIRST_PEN, eraser: false };

export const createTool = (): StoreApi<Tool> => createStore<Tool>(() => FIRST_TOOL);

export const colourOf = ({ pen }: Tool): number => pen % COLOURS.length;
export const widthOf = ({ pen }: Tool): number => Math.floor(pen / COLOURS.length);

/** With another colour or width one wants to draw, and not to erase. */
export const withColour = (tool: Tool, colour: number): Tool => ({
  pen: penOf(colour, widthOf(tool)),
  eraser: false,
});
export const withWidth = (tool: Tool, width: number): Tool => ({
  pen: penOf(colourOf(tool), Math.min(WIDTHS.length - 1, Math.max(0, width))),
  eraser: false,
});
