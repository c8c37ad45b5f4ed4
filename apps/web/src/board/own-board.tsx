import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useStore } from "../store.ts";
import { theme } from "../theme.ts";
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
  /** Fetch Pixi only when somebody reaches for the board. */
  readonly lazy?: boolean;
  /** Lies on the board: stamp, count-in. */
  readonly children?: ComponentChildren;
}

/** The board that one draws on. Ink is taken from the first moment and shown as soon as Pixi is there. */
export function OwnBoard({ log, open, label, lazy = false, children }: Props) {
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
      add: (ops) => log.add(ops),
      strokes: () => log.ink.strokes.length,
    });
  }, [log]);

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
        {pixi === "failed" && <InkPicture strokes={ink.strokes} />}
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
