import { toggleView, view } from "../guess/view.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { Icon } from "./icon.tsx";

/** Switches on and off what the AI sees: in a round by its key, too. */
export function ViewTool({ keyed = false }: { keyed?: boolean }) {
  const shown = useStore(view, (state) => state.shown);
  return (
    <button
      class="tool"
      type="button"
      aria-pressed={shown}
      aria-keyshortcuts={keyed ? "V" : undefined}
      aria-label={en.board.view}
      title={en.board.view}
      onClick={toggleView}
    >
      <Icon name="eye" />
      <span class="word">{en.board.viewShort}</span>
      {keyed && <kbd>V</kbd>}
    </button>
  );
}
