import { FEWEST_VOTES, type Seat, type SeatId, votesOn } from "@inkling/game";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon, type IconName } from "../parts/icon.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";

/** What one can do about somebody else's seat: not hear it; as the host, hand over and remove; else, vote. */
export function SeatActs({ seat, own }: { seat: Seat; own: SeatId }) {
  const isHost = useIsHost();
  return (
    <span class="seat-acts">
      {!seat.bot && <Mute seat={seat} />}
      {isHost ? <HostActs seat={seat} /> : <Vote seat={seat} own={own} />}
    </span>
  );
}

function Mute({ seat }: { seat: Seat }) {
  const { muted } = useSession();
  const isMuted = useStore(muted.store, (seats) => seats.includes(seat.id));
  return (
    <Act
      icon="mute"
      name={en.people.mute(seat.name)}
      pressed={isMuted}
      onClick={() => muted.toggle(seat.id)}
    />
  );
}

function HostActs({ seat }: { seat: Seat }) {
  const { send } = useSession();
  const [asking, setAsking] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) sure.current?.focus();
  }, [asking]);
  if (asking) {
    return (
      <>
        <button class="link" type="button" onClick={() => setAsking(false)}>
          {en.people.keep}
        </button>
        <button
          class="btn"
          type="button"
          ref={sure}
          aria-label={en.people.removeForGood(seat.name)}
          onClick={() => send("kick", seat.id)}
        >
          {en.people.remove}
        </button>
      </>
    );
  }
  return (
    <>
      {!seat.bot && seat.presence === "here" && (
        <Act icon="key" name={en.people.makeHost(seat.name)} onClick={() => send("handOver", seat.id)} />
      )}
      <Act
        icon="cross"
        name={en.people.removeWhom(seat.name)}
        // A bot can be added again.
        onClick={() => (seat.bot ? send("kick", seat.id) : setAsking(true))}
      />
    </>
  );
}

function Vote({ seat, own }: { seat: Seat; own: SeatId }) {
  const { send } = useSession();
  const others = useRoom((room) => votesOn(room, seat.id).others);
  const votes = useRoom((room) => votesOn(room, seat.id).wanting);
  const wanted = useRoom((room) => room.votes[seat.id]?.includes(own) ?? false);
  if (seat.bot || others < FEWEST_VOTES) return null;
  return (
    <>
      {votes > 0 && (
        <span class="tag" aria-hidden="true">
          {en.people.votes(votes, others)}
        </span>
      )}
      <Act
        icon="flag"
        name={en.people.vote(seat.name, votes, others)}
        pressed={wanted}
        onClick={() => send("vote", seat.id, !wanted)}
      />
    </>
  );
}

interface ActProps {
  readonly icon: IconName;
  readonly name: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function Act({ icon, name, pressed, onClick }: ActProps) {
  return (
    <button
      class="round-btn plain-btn"
      type="button"
      title={name}
      aria-label={name}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
