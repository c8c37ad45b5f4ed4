import { drawerPoints, gainOf } from "@inkling/game";
import { useEffect, useState } from "preact/hooks";
import { announce } from "../announce.tsx";
import { createTool } from "../board/draw-tool.ts";
import { InkLog } from "../board/ink-log.ts";
import { OwnBoard } from "../board/own-board.tsx";
import { DrawTools } from "../parts/draw-tools.tsx";
import { Menu } from "../parts/menu.tsx";
import { useOwnSeat, useSession } from "../room/session-context.ts";
import { useDrawingKeys } from "../round/use-drawing-keys.ts";
import { sameFields } from "../same.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { useTitle } from "../use-title.ts";
import { useVisibleHeight } from "../use-visible-height.ts";
import { AnswerField } from "../versus/answer-field.tsx";
import { Choosing } from "../versus/choosing.tsx";
import { Letters } from "../versus/letters.tsx";
import { RankButton, StandingsPanel } from "../versus/rank-button.tsx";
import { SeenBoard } from "../versus/seen-board.tsx";
import { Talk } from "../versus/talk.tsx";
import { TurnHeader } from "../versus/turn-header.tsx";
import { levelOfWord, type TurnView, turnView } from "../versus/turn-view.ts";
import { useTurn } from "../versus/use-turn.ts";
import "../styles/board.css";
import "../styles/round.css";
import "../styles/round-small.css";
import "../styles/versus.css";

const NO_INK = new InkLog();

/** A turn of versus: one draws, the others type what they see. */
export function TurnScreen() {
  const { store } = useSession();
  const own = useOwnSeat();
  const view = useTurn((round, room) => turnView(room, round, own), sameFields);
  const stale = useStore(store, ({ link }) => link.status === "lost");
  useVisibleHeight();
  const { part, drawerName, choosing, word } = view;
  const draws = part === "draws";
  useTitle(draws && word !== null ? en.round.title(word) : en.versus.title(drawerName));
  useEffect(() => {
    if (choosing && !draws) announce(en.versus.chooses(drawerName));
  }, [choosing, draws, drawerName]);
  const classes = ["versus", draws ? "" : "versus--guess", stale ? "is-stale" : ""];

  return (
    <main class={classes.filter(Boolean).join(" ")}>
      <TurnHeader>
        {!draws && <RankButton />}
        <Menu />
      </TurnHeader>
      <div class="word">
        <Known view={view} />
        {draws && <RankButton />}
      </div>
      {draws ? <DrawersBoard view={view} /> : <SeenBoard view={view} />}
      <aside>
        <StandingsPanel />
        <Talk />
        {draws ? (
          <p class="read">{en.versus.noLetters}</p>
        ) : (
          <AnswerField part={choosing ? "talks" : part === "hasIt" ? "hasIt" : "guesses"} />
        )}
      </aside>
    </main>
  );
}

/** What one knows of the word. */
function Known({ view }: { view: TurnView }) {
  if (view.part === "draws") return <Worth view={view} />;
  if (view.part === "hasIt") return <Earned />;
  return view.choosing ? null : <Letters />;
}

/** What the word has brought to who has it. */
function Earned() {
  const own = useOwnSeat();
  const points = useTurn((round) => (own === null ? 0 : gainOf(round, own)));
  return <p class="read read--m">{en.versus.youHaveIt(points)}</p>;
}

/** What the word can bring, and how it goes. */
function Worth({ view: { word, found, people } }: { view: TurnView }) {
  if (word === null) return null;
  const level = levelOfWord(word);
  const what = level ? en.versus.wordLevel[level] : en.versus.ofYourOwn;
  return (
    <p class="read read--m">
      {en.versus.worth(what, drawerPoints(word, 1))} {people > 0 && en.versus.haveIt(found, people)}
    </p>
  );
}

/** The board that one draws on, under the words to choose from. */
function DrawersBoard({ view: { choosing } }: { view: TurnView }) {
  const { drawing } = useSession();
  const log = useStore(drawing, ({ ink }) => ink?.log ?? NO_INK);
  const [tool] = useState(createTool);
  useDrawingKeys(log, !choosing, tool);
  return (
    <>
      <DrawTools log={log} open={!choosing} tool={tool} />
      <div class="board">
        <OwnBoard log={log} open={!choosing} label={en.board.own} tool={tool}>
          {choosing && <Choosing />}
        </OwnBoard>
      </div>
    </>
  );
}
