import { seated } from "@inkling/game";
import { Mark } from "../parts/mark.tsx";
import { Qr } from "../parts/qr.tsx";
import { useRoom } from "../room/session-context.ts";
import { roomLink } from "../router.ts";
import { sameList } from "../same.ts";
import { en } from "../text/en.ts";
import { useHeadingFocus } from "../use-heading-focus.ts";

/** The wall before a game: how to come in, and who has. */
export function WatchLobby({ class: name }: { class: string }) {
  const code = useRoom((room) => room.code);
  const seats = useRoom(seated, sameList);
  const heading = useHeadingFocus(code);
  return (
    <main class={name}>
      <header class="top">
        <Mark />
      </header>
      <div class="wall">
        <Qr text={roomLink(code)} />
        <div>
          <p class="read read--m">{en.lobby.invite}</p>
          <h1 class="code" ref={heading} tabIndex={-1}>
            {code}
          </h1>
          <h2 class="panel-title">{seats.length === 0 ? en.watch.nobody : en.people.title(seats.length)}</h2>
          <ul class="names">
            {seats.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      </div>
    </main>
  );
}
