import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { StoreApi } from "zustand/vanilla";
import { useStore } from "../store.ts";
import { theme } from "../theme.ts";
import { FIRST_TOOL, type Tool } from "./draw-tool.ts";
import type { InkLog } from "./ink-log.ts";
import { InkPicture } from "./ink-picture.tsx";
import { loadPixiBoard } from "./load-pixi-board.ts";
import { attachPen } from "./pen.ts";
import type { PixiBoard } from "./pixi-board.ts";
import "../styles/board.css";

interface Props {
  readonly log: InkLog;
  /** Whether ink is taken. */
  readonly open: boolean;
  readonly label: (strokes: number) => string;
  /** What one draws with; without it, with ink. */
  readonly tool?: StoreApi<Tool>;
  /** Fetch Pixi only when somebody reaches for the board. */
  readonly lazy?: boolean;
  /** Lies on the board: stamp, count-in. */
  readonly children?: ComponentChildren;
}

/** The board that one draws on. Ink is taken from the first moment and shown as soon as Pixi is there. */
export function OwnBoard({ log, open, label, tool, lazy = false, children }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const isOpen = useRef(open);
  isOpen.current = open;
  const [wanted, want] = useState(!lazy);
  const pixi = usePixiBoard(wanted);
  const ink = useStore(log.state, (state) => state.ink);

  useLayoutEffect(() => {
    if (!host.current) return;
    return attachPen(host.current, {
      isOpen: () => isOpen.current,
      begin(point) {
        const { eraser, pen } = tool?.getState() ?? FIRST_TOOL;
        if (!eraser) log.begin(point, pen);
        return !eraser;
      },
      add: (ops) => log.add(ops),
      erase: (from, to) => log.eraseAlong(from, to),
      lastBegun: () => log.ink.strokes.at(-1)?.[0],
    });
  }, [log, tool]);

  useLayoutEffect(() => {
    if (!(pixi instanceof Object) || !host.current) return;
    const detach = pixi.attach(host.current);
    const stopTheme = theme.subscribe(() => pixi.refresh());
    pixi.refresh();
    return () => {
      stopTheme();
      detach();
    };
  }, [pixi]);

  useLayoutEffect(() => {
    if (!(pixi instanceof Object)) return;
    pixi.show(log.ink);
    return log.state.subscribe(({ ink }) => pixi.show(ink));
  }, [pixi, log]);

  const reach = () => want(true);
  return (
    <div class="sheet">
      <div
        ref={host}
        class="ink ink--pen"
        role="application"
        aria-label={label(ink.strokes.length)}
        aria-disabled={!open}
        onPointerEnter={reach}
        onPointerDown={reach}
      >
        {pixi === "failed" && <InkPicture strokes={ink.strokes} pens={ink.pens} />}
      </div>
      {children}
    </div>
  );
}

/** The Pixi board once it is there; `"failed"` where it cannot be had: then the ink is shown as SVG. */
function usePixiBoard(wanted: boolean): PixiBoard | "failed" | null {
  const [board, setBoard] = useState<PixiBoard | "failed" | null>(null);
  useEffect(() => {
    if (!wanted) return;
    loadPixiBoard().then(setBoard, () => setBoard("failed"));
  }, [wanted]);
  return board;
}
