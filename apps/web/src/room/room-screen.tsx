import { currentTurn } from "@inkling/game";
import { useEffect } from "preact/hooks";
import { PeopleDialog } from "../people/people-dialog.tsx";
import { LobbyScreen } from "../screens/lobby.tsx";
import { PodiumScreen } from "../screens/podium.tsx";
import { RevealScreen } from "../screens/reveal.tsx";
import { RoundScreen } from "../screens/round.tsx";
import { TurnScreen } from "../screens/turn.tsx";
import { TurnRevealScreen } from "../screens/turn-reveal.tsx";
import { useStore } from "../store.ts";
import { Door } from "./door.tsx";
import { useRoom, useSession } from "./session-context.ts";

interface Props {
  readonly code: string;
  /** The server takes no such name: it is asked for again. */
  readonly onNameRefused: () => void;
}

/** A player's room. */
export function RoomScreen({ code, onNameRefused }: Props) {
  const { store } = useSession();
  const badName = useStore(store, ({ link }) => link.status === "refused" && link.error.startsWith("name/"));
  useEffect(() => {
    if (badName) onNameRefused();
  }, [badName, onNameRefused]);
  if (badName) return null;
  return (
    <Door code={code}>
      <PhaseScreen />
      <PeopleDialog />
    </Door>
  );
}

function PhaseScreen() {
  const phase = useRoom((room) => room.phase.name);
  const turn = useRoom((room) => currentTurn(room)?.id);
  switch (phase) {
    case "lobby":
      return <LobbyScreen />;
    case "countIn":
    case "choosing":
    case "drawing":
      return turn === undefined ? <RoundScreen /> : <TurnScreen key={turn} />;
    case "reveal":
      return turn === undefined ? <RevealScreen /> : <TurnRevealScreen />;
    case "podium":
      return <PodiumScreen />;
  }
}
