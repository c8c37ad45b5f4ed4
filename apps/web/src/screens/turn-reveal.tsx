import { Menu } from "../parts/menu.tsx";
import { StandingsTable } from "../parts/standings.tsx";
import { ReactionBar } from "../people/reaction-bar.tsx";
import { RevealHeader } from "../reveal/reveal-header.tsx";
import { AnswerField } from "../versus/answer-field.tsx";
import { Talk } from "../versus/talk.tsx";
import { TurnShown } from "../versus/turn-shown.tsx";
import "../styles/board.css";
import "../styles/round.css";
import "../styles/round-small.css";
import "../styles/versus.css";

/** After a turn: the word, the drawing, and who had it. */
export function TurnRevealScreen() {
  return (
    <main class="versus versus--guess versus--reveal">
      <RevealHeader>
        <Menu />
      </RevealHeader>
      <TurnShown />
      <aside>
        <div>
          <StandingsTable gains="all" />
        </div>
        <Talk />
        <ReactionBar />
        <AnswerField part="talks" />
      </aside>
    </main>
  );
}
