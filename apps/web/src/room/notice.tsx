import { mayDraw } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import type { Note } from "./notes.ts";
import { useOwnSeat, useRoom, useSession } from "./session-context.ts";

/** The one quiet line. It floats, and so moves nothing. */
export function Notice() {
  const { store, notes } = useSession();
  const lost = useStore(store, (state) => state.link.status === "lost");
  const own = useOwnSeat();
  const drawing = useRoom((room) => own !== null && mayDraw(room, own));
  const passing = useStore(notes, (state) => state.note);
  const note: Note | null = lost
    ? { icon: "lost", text: drawing ? en.note.lost : en.note.lostElsewhere }
    : passing;
  return (
    <div role="status">
      {note && (
        <p class="note note--float">
          <Icon name={note.icon} />
          {note.text}
        </p>
      )}
    </div>
  );
}
