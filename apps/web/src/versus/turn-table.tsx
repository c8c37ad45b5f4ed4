import type { SeatId } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { StandingsTable } from "../parts/standings.tsx";
import { en } from "../text/en.ts";
import { tagsOf } from "./turn-view.ts";
import { useTurn } from "./use-turn.ts";

/** The scoreboard while a turn goes on: beside the names who draws and who has the word. */
export function TurnTable() {
  return <StandingsTable tag={(seat) => <Tags seat={seat} />} />;
}

function Tags({ seat }: { seat: SeatId }) {
  const tags = useTurn((round) => tagsOf(round, seat).join(" "));
  return (
    <>
      {tags.includes("ai") && <span class="tag">{en.versus.theAi}</span>}
      {tags.includes("drawing") && (
        <span class="tag">
          <Icon name="pen" />
          {en.versus.drawing}
        </span>
      )}
      {tags.includes("hasIt") && (
        <span class="tag got">
          <Icon name="check" />
          {en.versus.hasIt}
        </span>
      )}
    </>
  );
}
