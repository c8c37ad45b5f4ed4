import { seated } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { PeopleTable } from "../people/people-table.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { watchPath } from "../router.ts";
import { en } from "../text/en.ts";

/** So many lines are ruled from the start: the first to come move nothing. */
const LINES = 6;

/** Who is in the room, and how more come in. */
export function Seats() {
  const { send } = useSession();
  const count = useRoom((room) => seated(room).length);
  const isHost = useIsHost();
  const code = useRoom((room) => room.code);
  const blank = Array.from({ length: Math.max(0, LINES - count) }, (_, i) => count + i);

  return (
    <>
      <h2 class="panel-title seats-title">{en.people.title(count)}</h2>
      <PeopleTable />
      <div class="blank-lines" aria-hidden="true">
        {blank.map((line) => (
          <p key={line} class="ruled" />
        ))}
      </div>
      <p class="seats-acts">
        {isHost && (
          <button class="link" type="button" onClick={() => send("addBot")}>
            <Icon name="plus" />
            {en.lobby.addBot}
          </button>
        )}
        <a class="link" href={watchPath(code)} target="_blank" rel="noreferrer">
          <Icon name="eye" />
          {en.lobby.wall}
        </a>
      </p>
    </>
  );
}
