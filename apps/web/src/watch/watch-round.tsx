import { currentRound } from "@inkling/game";
import { StandingsTable } from "../parts/standings.tsx";
import { useRoom } from "../room/session-context.ts";
import { CountIn } from "../round/count-in.tsx";
import { RoundHeader } from "../round/round-header.tsx";
import { Scrap } from "../round/scrap.tsx";
import { othersIn } from "../round/scrap-of.ts";
import { sameList } from "../same.ts";
import { en } from "../text/en.ts";
import { ComeIn } from "./come-in.tsx";

/** From this number of boards on their guesses stand without a number. */
const MANY = 9;

/** The columns and rows in which so many boards are largest on a wide screen. */
function gridOf(count: number): { readonly columns: number; readonly rows: number } {
  if (count <= 3) return { columns: Math.max(1, count), rows: 1 };
  if (count <= 8) return { columns: Math.ceil(count / 2), rows: 2 };
  return { columns: 4, rows: 3 };
}

/** A round on the wall: all boards, and how the game stands. */
export function WatchRound({ class: name }: { class: string }) {
  const boards = useRoom((room) => othersIn(room, null), sameList);
  const prompt = useRoom((room) => currentRound(room)?.prompt ?? "");
  const countIn = useRoom(({ phase }) => (phase.name === "countIn" ? phase.endsAt : null));
  const { columns, rows } = gridOf(boards.length);
  return (
    <main class={name} style={{ "--columns": columns, "--rows": rows }}>
      <RoundHeader lead={en.round.theyDraw} />
      {countIn !== null ? (
        <div class="watch--countin">
          <CountIn prompt={prompt} endsAt={countIn} />
        </div>
      ) : (
        <>
          <ul class={boards.length >= MANY ? "boards boards--many" : "boards"}>
            {boards.map((seat, place) => (
              <Scrap key={seat} seat={seat} place={place} />
            ))}
          </ul>
          <aside>
            <h2 class="panel-title">{en.reveal.standings}</h2>
            <StandingsTable gains="earned" />
            <ComeIn during />
          </aside>
        </>
      )}
    </main>
  );
}
