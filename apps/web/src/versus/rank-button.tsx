import { standings } from "@inkling/game";
import { useOwnSeat, useRoom } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { place } from "../text/grammar.ts";
import { TurnTable } from "./turn-table.tsx";

const PANEL = "standings";

/** One's own rank, behind which the standings are where there is no room for them. */
export function RankButton() {
  const own = useOwnSeat();
  const rank = useRoom((room) => standings(room).find(({ seat }) => seat === own)?.rank ?? 0);
  const of = useRoom((room) => standings(room).length);
  if (rank === 0) return null;
  return (
    <button class="link rank-btn" type="button" popovertarget={PANEL} aria-label={en.versus.rank(rank, of)}>
      {place(rank)}
    </button>
  );
}

/** The standings: beside the board, or behind the rank. */
export function StandingsPanel() {
  return (
    <div class="turn-standings" id={PANEL} popover="auto">
      <TurnTable />
    </div>
  );
}
