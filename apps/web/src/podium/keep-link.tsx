import { Icon } from "../parts/icon.tsx";
import { useRoom } from "../room/session-context.ts";
import { replayPath } from "../router.ts";
import { en } from "../text/en.ts";

/** To the page of the game that is over: beside the room, so that nobody is away when the rematch begins. */
export function KeepLink() {
  const id = useRoom((room) => room.game?.id);
  if (id === undefined) return null;
  return (
    <p class="keep">
      <a class="link" href={replayPath(id)} target="_blank" rel="noopener">
        <Icon name="play" />
        {en.podium.keep}
      </a>
    </p>
  );
}
