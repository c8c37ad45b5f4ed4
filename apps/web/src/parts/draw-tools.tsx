import { COLOURS, WIDTHS } from "@inkling/ink";
import type { StoreApi } from "zustand/vanilla";
import { colourOf, type Tool, widthOf, withColour, withWidth } from "../board/draw-tool.ts";
import { type InkLog, isUntouched } from "../board/ink-log.ts";
import { colourVariable } from "../board/pen-style.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { Icon, type IconName } from "./icon.tsx";
import "../styles/draw-tools.css";

interface Props {
  readonly log: InkLog;
  readonly open: boolean;
  readonly tool: StoreApi<Tool>;
}

/** Pen and eraser, undo and clear, four widths and eight colours. */
export function DrawTools({ log, open, tool }: Props) {
  const now = useStore(tool, (state) => state);
  const empty = useStore(log.state, ({ ink }) => isUntouched(ink));
  const act = (icon: IconName, name: string, key: string, press: () => void, rest: Partial<Button> = {}) => (
    <ToolButton icon={icon} name={name} shortcut={key} press={press} disabled={!open} {...rest} />
  );
  const take = (eraser: boolean) => tool.setState({ eraser });
  return (
    <div class="tools tools--draw" role="toolbar" aria-label={en.board.tools}>
      {act("pen", en.board.pen, "P", () => take(false), { pressed: open && !now.eraser })}
      {act("eraser", en.board.eraser, "E", () => take(true), { pressed: open && now.eraser })}
      {act("undo", en.board.undo, "Z", () => log.undo(), { disabled: !open || empty })}
      {act("clear", en.board.clear, "X", () => log.clear(), { disabled: !open || empty })}
      <hr />
      <fieldset class="nibs" disabled={!open}>
        <legend class="hide">{en.board.width}</legend>
        {WIDTHS.map((width, i) => (
          <label key={width} class="nib" title={en.board.widths[width]}>
            <input
              type="radio"
              name="width"
              aria-label={en.board.widths[width]}
              checked={i === widthOf(now)}
              onChange={() => tool.setState(withWidth(now, i))}
            />
            <i class={width} />
          </label>
        ))}
      </fieldset>
      <hr />
      <fieldset class="swatches" disabled={!open}>
        <legend class="hide">{en.board.colour}</legend>
        {COLOURS.map((colour, i) => (
          <label key={colour} class="swatch" title={en.board.colours[colour]}>
            <input
              type="radio"
              name="colour"
              aria-label={en.board.colours[colour]}
              checked={i === colourOf(now)}
              onChange={() => tool.setState(withColour(now, i))}
            />
            <svg viewBox="0 0 24 24" aria-hidden="true" style={{ fill: `var(${colourVariable(i)})` }}>
              <path d="M12 2.5c5.5-.6 9.3 3.5 9.3 9 .2 5.7-3.6 10-9.2 9.9C6.500 21.500 2.600 17.500 2.800 12 2.700 6.700 6.600 3 12 2.500z" />
            </svg>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

interface Button {
  readonly icon: IconName;
  readonly name: string;
  readonly shortcut: string;
  readonly press: () => void;
  readonly disabled: boolean;
  readonly pressed?: boolean;
}

function ToolButton({ icon, name, shortcut, press, disabled, pressed }: Button) {
  return (
    <button
      class="tool"
      type="button"
      aria-label={name}
      aria-keyshortcuts={shortcut}
      title={`${name} (${shortcut})`}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      disabled={disabled}
      onClick={press}
    >
      <Icon name={icon} />
    </button>
  );
}
