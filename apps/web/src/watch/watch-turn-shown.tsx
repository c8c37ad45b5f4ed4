import { StandingsTable } from "../parts/standings.tsx";
import { RevealHeader } from "../reveal/reveal-header.tsx";
import { Talk } from "../versus/talk.tsx";
import { TurnShown } from "../versus/turn-shown.tsx";
import { ComeIn } from "./come-in.tsx";

/** The end of a turn on the wall. */
export function WatchTurnShown({ class: name }: { class: string }) {
  return (
    <main class={`${name} versus versus--guess versus--reveal`}>
      <RevealHeader />
      <TurnShown />
      <aside>
        <StandingsTable gains="all" />
        <Talk />
        <ComeIn during={false} />
      </aside>
    </main>
  );
}
