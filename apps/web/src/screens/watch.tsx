import { currentRound, currentTurn } from "@inkling/game";
import { useEffect, useState } from "preact/hooks";
import { useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { useTitle } from "../use-title.ts";
import { WatchLobby } from "../watch/watch-lobby.tsx";
import { WatchPodium } from "../watch/watch-podium.tsx";
import { WatchReveal } from "../watch/watch-reveal.tsx";
import { WatchRound } from "../watch/watch-round.tsx";
import { WatchTurn } from "../watch/watch-turn.tsx";
import { WatchTurnShown } from "../watch/watch-turn-shown.tsx";
import "../styles/lobby.css";
import "../styles/podium.css";
import "../styles/reveal.css";
import "../styles/round.css";
import "../styles/round-small.css";
import "../styles/versus.css";
import "../styles/watch.css";

/** The pointer hides when it has not moved for so long. */
const POINTER_MS = 3_000;

/** The room on the wall, in whatever phase it is. */
export function WatchScreen() {
  const code = useRoom((room) => room.code);
  const phase = useRoom((room) => room.phase.name);
  const still = usePointerStill();
  const round = useRoom((room) => currentRound(room)?.id);
  const turn = useRoom((room) => currentTurn(room) !== undefined);
  useTitle(en.watch.title(code));
  const name = still ? "watch is-still" : "watch";
  switch (phase) {
    case "lobby":
      return <WatchLobby class={name} />;
    case "countIn":
    case "choosing":
    case "drawing":
      return turn ? <WatchTurn key={round} class={name} /> : <WatchRound key={round} class={name} />;
    case "reveal":
      return turn ? <WatchTurnShown class={name} /> : <WatchReveal class={name} />;
    case "podium":
      return <WatchPodium class={still ? "is-still" : ""} />;
  }
}

function usePointerStill(): boolean {
  const [still, setStill] = useState(false);
  useEffect(() => {
    let timer = 0;
    const moved = () => {
      setStill(false);
      clearTimeout(timer);
      timer = window.setTimeout(() => setStill(true), POINTER_MS);
    };
    moved();
    addEventListener("pointermove", moved);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", moved);
    };
  }, []);
  return still;
}
