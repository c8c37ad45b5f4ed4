import { seated } from "@inkling/game";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/icon.tsx";
import { useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { AccessChoice } from "./access-choice.tsx";
import { PeopleTable } from "./people-table.tsx";

/** Who is in the room, over whatever is being played. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const count = useRoom((room) => seated(room).length);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="people-title" onClose={onClose}>
      <header>
        <h2 class="panel-title" id="people-title">
          {en.people.title(count)}
        </h2>
        <button
          class="round-btn plain-btn"
          type="button"
          aria-label={en.app.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="cross" />
        </button>
      </header>
      <PeopleTable />
      <AccessChoice />
    </dialog>
  );
}
