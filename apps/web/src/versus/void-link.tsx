import { currentTurn } from "@inkling/game";
import { useState } from "preact/hooks";
import { Icon } from "../parts/icon.tsx";
import { useIsHost, useOwnSeat, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { useTurn } from "./use-turn.ts";

/** A line of the menu: the host voids a turn in two steps, whoever guesses votes for it. */
export function VoidLink({ onDone }: { onDone: () => void }) {
  const open = useRoom((room) => {
    const { name } = room.phase;
    const turn = currentTurn(room)?.turn;
    return turn !== undefined && (name === "drawing" || (name === "reveal" && turn.end?.reason !== "void"));
  });
  return open ? <Void onDone={onDone} /> : null;
}

function Void({ onDone }: { onDone: () => void }) {
  const { send } = useSession();
  const own = useOwnSeat();
  const isHost = useIsHost();
  const round = useTurn((round) => round);
  const [sure, setSure] = useState(false);
  const { voiding } = round.turn;
  const wants = own !== null && voiding.includes(own);
  if (!isHost && own === round.drawers[0]) return null;
  const press = () => {
    if (isHost && !sure) return setSure(true);
    send("void", round.id, isHost || !wants);
    onDone();
  };
  return (
    <button class="link" type="button" aria-pressed={isHost ? undefined : wants} onClick={press}>
      <Icon name="flag" />
      {isHost ? (sure ? en.versus.voidSure : en.versus.void) : en.versus.theyWrite}
      {voiding.length > 0 && ` (${voiding.length})`}
    </button>
  );
}
