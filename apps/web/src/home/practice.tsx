import { LABELS, type Label, VERDICT_THRESHOLDS } from "@inkling/guesser/labels";
import { useEffect, useState } from "preact/hooks";
import { InkLog, isUntouched } from "../board/ink-log.ts";
import { OwnBoard } from "../board/own-board.tsx";
import { guesser, wakeGuesser } from "../guess/guesser-client.ts";
import { thinkingOf } from "../guess/thinking.ts";
import { useSpokenGuess } from "../guess/use-spoken-guess.ts";
import { type Look, watchBoard } from "../guess/watching.ts";
import { GuessLine, type Thinking } from "../parts/guess-line.tsx";
import { Icon } from "../parts/icon.tsx";
import { ViewTool } from "../parts/view-tool.tsx";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { percent, withArticle } from "../text/grammar.ts";
import { whenIdle } from "../when-idle.ts";

const FIRST_WORD: Label = "ice cream";
const NOTHING: Look = { count: 0, guesses: [], strokes: [] };

const anotherThan = (word: Label): Label => {
  const others = LABELS.filter((label) => label !== word);
  return others[Math.floor(Math.random() * others.length)] ?? FIRST_WORD;
};

/** A board without a room: what one draws is looked at here and goes nowhere. */
export function Practice() {
  const [log] = useState(() => new InkLog());
  const [word, setWord] = useState<Label>(FIRST_WORD);
  const [look, setLook] = useState(NOTHING);
  const status = useStore(guesser, (state) => state.status);
  const strokes = useStore(log.state, ({ ink }) => ink.strokes.length);
  const empty = useStore(log.state, ({ ink }) => isUntouched(ink));

  useEffect(() => whenIdle(wakeGuesser), []);
  useEffect(() => watchBoard(log, setLook), [log]);
  useSpokenGuess(look.guesses);

  const another = () => {
    setWord(anotherThan(word));
    log.clear();
  };
  return (
    <section class="practice" aria-label={en.home.practice}>
      <GuessLine
        thinking={practiceThinking(thinkingOf(status, strokes, look.guesses), look, word)}
        seen={look.strokes}
      />
      <OwnBoard log={log} open lazy label={en.board.practice} />
      <div class="bar">
        <p>
          {en.home.try} {withArticle(word).slice(0, -word.length)}
          <b>{word}</b>.{" "}
          <button class="link" type="button" onClick={another}>
            {en.home.anotherWord}
          </button>
        </p>
        <ViewTool />
        <button
          class="tool"
          type="button"
          aria-label={en.board.undo}
          disabled={empty}
          onClick={() => log.undo()}
        >
          <Icon name="undo" />
        </button>
        <button
          class="tool"
          type="button"
          aria-label={en.board.clear}
          disabled={strokes === 0}
          onClick={() => log.clear()}
        >
          <Icon name="clear" />
        </button>
      </div>
      <p class="small">{en.home.justPractice}</p>
    </section>
  );
}

function practiceThinking(thinking: Thinking, { guesses: [top] }: Look, word: Label): Thinking {
  if (thinking.kind === "failed") return { kind: "failedPractice" };
  if (thinking.kind !== "guesses") return thinking;
  if (top?.label !== word || top.sureness < VERDICT_THRESHOLDS.race) return thinking;
  return { kind: "recognised", label: word, detail: percent(top.probability) };
}
