import { seated } from "@inkling/game";
import { useEffect, useRef } from "preact/hooks";
import { createStore } from "zustand/vanilla";
import { Icon } from "../parts/icon.tsx";
import { useRoom } from "../room/session-context.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { AccessChoice } from "./access-choice.tsx";
import { AgreementSwitches } from "./agreement.tsx";
import { PeopleTable } from "./people-table.tsx";

const opened = createStore(() => ({ open: false }));

export const showPeople = (): void => opened.setState({ open: true });

/** Who is in the room, over whatever is being played; it stays when the phase changes. */
export function PeopleDialog() {
  return useStore(opened, ({ open }) => open) ? (
    <Dialog onClose={() => opened.setState({ open: false })} />
  ) : null;
}

function Dialog({ onClose }: { onClose: () => void }) {
  const count = useRoom((room) => seated(room).length);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    return onClose; // whoever leaves the room leaves it closed
  }, []);
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
      <AgreementSwitches />
    </dialog>
  );
}
