import { isPlaying } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { en } from "../text/en.ts";
import { useIsHost, useRoom, useSession } from "./session-context.ts";

/** For the host of a game, a line of the menu: after the drawings were shown it waits, or goes on. */
export function PauseLink({ onDone }: { onDone: () => void }) {
  const { send } = useSession();
  const paused = useRoom((room) => room.paused);
  const playing = useRoom(isPlaying);
  const shown = useRoom((room) => room.phase.name === "reveal");
  if (!useIsHost() || !playing) return null;
  return (
    <button
      class="link"
      type="button"
      onClick={() => {
        send("pause", !paused);
        onDone();
      }}
    >
      <Icon name={paused ? "play" : "pause"} />
      {paused ? en.pause.goOn : shown ? en.pause.pause : en.pause.afterRound}
    </button>
  );
}

/** In place of the time until the game goes on. */
export function Paused() {
  const { send } = useSession();
  return (
    <>
      <span class="read">{en.pause.paused}</span>
      {useIsHost() && (
        <button class="btn" type="button" onClick={() => send("pause", false)}>
          <Icon name="play" />
          {en.pause.goOn}
        </button>
      )}
    </>
  );
}
