import { REACTIONS } from "@inkling/protocol";
import { Icon } from "../parts/icon.tsx";
import { useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import "../styles/reactions.css";

/** Six small drawings to answer with. */
export function ReactionBar() {
  const { send } = useSession();
  return (
    <div class="reaction-bar" role="toolbar" aria-label={en.reaction.bar}>
      {REACTIONS.map((reaction) => (
        <button
          key={reaction}
          class="round-btn plain-btn"
          type="button"
          title={en.reaction[reaction]}
          aria-label={en.reaction[reaction]}
          onClick={() => send("react", reaction)}
        >
          <Icon name={reaction} />
        </button>
      ))}
    </div>
  );
}
