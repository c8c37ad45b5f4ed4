import { findSeat } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { useRoom, useSession } from "../room/session-context.ts";
import { useStore } from "../store.ts";
import "../styles/reactions.css";

/** So many lanes, that reactions of the same moment do not cover each other. */
const LANES = 5;

/** The reactions of this moment, rising over the page. To be seen only: nobody is read a heart. */
export function ReactionsShown() {
  const { reactions } = useSession();
  const shown = useStore(reactions, (all) => all);
  const nameOf = useRoom(
    (room) => (seat: string) => findSeat(room, seat)?.name ?? "",
    () => true,
  );
  return (
    <div class="reactions" aria-hidden="true">
      {shown.map(({ id, seat, reaction }) => (
        <p key={id} style={{ "--lane": id % LANES }}>
          <Icon name={reaction} />
          <span class="small">{nameOf(seat)}</span>
        </p>
      ))}
    </div>
  );
}
