import { hostOf, type Seat, seated } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { useIsHost, useOwnSeat, useRoom, useSession } from "../room/session-context.ts";
import { watchPath } from "../router.ts";
import { sameList } from "../same.ts";
import { en } from "../text/en.ts";

/** So many lines are ruled from the start: the first to come move nothing. */
const LINES = 6;

/** Who is in the room, in the order of arrival. */
export function Seats() {
  const { send } = useSession();
  const seats = useRoom(seated, sameList);
  const host = useRoom(hostOf);
  const own = useOwnSeat();
  const isHost = useIsHost();
  const code = useRoom((room) => room.code);
  const blank = Array.from({ length: Math.max(0, LINES - seats.length) }, (_, i) => seats.length + i);

  return (
    <>
      <h2 class="panel-title seats-title">{en.lobby.people(seats.length)}</h2>
      <table class="table seats" aria-label={en.lobby.seats}>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.id}>
              <td class="name">
                <b>{seat.name}</b>
                <Tags seat={seat} own={seat.id === own} host={seat.id === host} />
              </td>
              <td class="pts">
                {isHost && seat.bot && (
                  <button
                    class="round-btn plain-btn"
                    type="button"
                    aria-label={en.lobby.removeBot(seat.name)}
                    onClick={() => send("removeBot", seat.id)}
                  >
                    <Icon name="cross" />
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
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

function Tags({ seat, own, host }: { seat: Seat; own: boolean; host: boolean }) {
  const words = [own && en.lobby.you, host && en.lobby.host].filter(Boolean).join(", ");
  return (
    <>
      {words && <span class="tag">{words}</span>}
      {seat.bot && (
        <span class="away">
          <Icon name="bot" />
          {en.lobby.bot}
        </span>
      )}
      {seat.presence === "away" && (
        <span class="away">
          <Icon name="cup" />
          {en.lobby.away}
        </span>
      )}
    </>
  );
}
