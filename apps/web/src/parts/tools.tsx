import { type InkLog, isUntouched } from "../board/ink-log.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { Icon } from "./icon.tsx";
import { ViewTool } from "./view-tool.tsx";

/** Pen, undo and clear, grey while the board is locked, and the switch for what the AI sees. */
export function Tools({ log, open }: { log: InkLog; open: boolean }) {
  const empty = useStore(log.state, ({ ink }) => isUntouched(ink));
  return (
    <div class="tools" role="toolbar" aria-label={en.board.tools}>
      <button
        class="tool"
        type="button"
        aria-pressed={open}
        aria-keyshortcuts="P"
        aria-label={en.board.pen}
        disabled={!open}
      >
        <Icon name="pen" />
        <span class="word">{en.board.pen}</span>
        <kbd>P</kbd>
      </button>
      <button
        class="tool"
        type="button"
        aria-keyshortcuts="Z"
        aria-label={en.board.undo}
        disabled={!open || empty}
        onClick={() => log.undo()}
      >
        <Icon name="undo" />
        <span class="word">{en.board.undo}</span>
        <kbd>Z</kbd>
      </button>
      <button
        class="tool"
        type="button"
        aria-keyshortcuts="X"
        aria-label={en.board.clear}
        disabled={!open || empty}
        onClick={() => log.clear()}
      >
        <Icon name="clear" />
        <span class="word">{en.board.clear}</span>
        <kbd>X</kbd>
      </button>
      <ViewTool keyed />
    </div>
  );
}
