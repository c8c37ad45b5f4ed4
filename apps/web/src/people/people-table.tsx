import { hostOf, type Seat, seated } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { useOwnSeat, useRoom } from "../room/session-context.ts";
import { sameList } from "../same.ts";
import { en } from "../text/en.ts";
import { SeatActs } from "./seat-acts.tsx";
import "../styles/people.css";

/** Who is in the room, in the order of arrival, and what one can do about each. */
export function PeopleTable() {
  const seats = useRoom(seated, sameList);
  const host = useRoom(hostOf);
  const own = useOwnSeat();
  return (
    <table class="table seats" aria-label={en.people.seats}>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id}>
            <td class="name">
              <b>{seat.name}</b>
              <Tags seat={seat} own={seat.id === own} host={seat.id === host} />
            </td>
            <td class="pts">{own !== null && seat.id !== own && <SeatActs seat={seat} own={own} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tags({ seat, own, host }: { seat: Seat; own: boolean; host: boolean }) {
  const words = [own && en.people.you, host && en.people.host].filter(Boolean).join(", ");
  return (
    <>
      {words && <span class="tag">{words}</span>}
      {seat.bot && (
        <span class="away">
          <Icon name="bot" />
          {en.people.bot}
        </span>
      )}
      {seat.presence === "away" && (
        <span class="away">
          <Icon name="cup" />
          {en.people.away}
        </span>
      )}
    </>
  );
}
