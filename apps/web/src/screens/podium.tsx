import { findSeat, hostOf } from "@inkling/game";
import { LeaveButton } from "../parts/leave-button.tsx";
import { ReactionBar } from "../people/reaction-bar.tsx";
import { KeepLink } from "../podium/keep-link.tsx";
import { PodiumSheet } from "../podium/podium-sheet.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { scoresPath } from "../router.ts";
import { en } from "../text/en.ts";
import { useTitle } from "../use-title.ts";

/** The end of a game, and the way into the next. */
export function PodiumScreen() {
  useTitle(en.podium.finalScore);
  return (
    <PodiumSheet end={<LeaveButton />}>
      <Ways />
      <KeepLink />
      <p class="podium-scores">
        <a class="link" href={scoresPath("today")} target="_blank" rel="noreferrer">
          {en.scores.linkToday}
        </a>
      </p>
      <ReactionBar />
    </PodiumSheet>
  );
}

/** How it goes on: the host decides. */
function Ways() {
  const { send } = useSession();
  const isHost = useIsHost();
  const host = useRoom((room) => findSeat(room, hostOf(room) ?? "")?.name ?? "");
  if (!isHost) {
    return (
      <div class="acts--podium">
        <p class="waits">{en.podium.hostRematches(host)}</p>
      </div>
    );
  }
  return (
    <div class="acts--podium">
      <button class="btn btn--ink btn--big" type="button" onClick={() => send("start")}>
        {en.podium.rematch}
      </button>
      <button class="link" type="button" onClick={() => send("lobby")}>
        {en.podium.lobby}
      </button>
    </div>
  );
}
