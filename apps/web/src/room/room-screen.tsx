import { useEffect } from "preact/hooks";
import { PeopleDialog } from "../people/people-dialog.tsx";
import { LobbyScreen } from "../screens/lobby.tsx";
import { PodiumScreen } from "../screens/podium.tsx";
import { RevealScreen } from "../screens/reveal.tsx";
import { RoundScreen } from "../screens/round.tsx";
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
  switch (phase) {
    case "lobby":
      return <LobbyScreen />;
    case "countIn":
    case "drawing":
      return <RoundScreen />;
    case "reveal":
      return <RevealScreen />;
    case "podium":
      return <PodiumScreen />;
  }
}
