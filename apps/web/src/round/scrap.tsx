import type { SeatId } from "@inkling/game";
import { LivePicture } from "../board/live-picture.tsx";
import { Icon } from "../parts/icon.tsx";
import { Marked } from "../parts/marked.tsx";
import { MiniStamp } from "../parts/stamp.tsx";
import { useRoom } from "../room/session-context.ts";
import { sameFields } from "../same.ts";
import { en } from "../text/en.ts";
import { percent } from "../text/grammar.ts";
import { type ScrapView, scrapOf } from "./scrap-of.ts";
import "../styles/board.css";
import "../styles/scraps.css";

/** Three ways in which a page was torn out; which one depends on its place. */
const TORN = [
  "M0.6 1 L98.8 1.6 L98 9 L99.3 18 L98.3 29 L99.5 40 L98.6 52 L99.4 63 L98.2 76 L99.2 88 L98.6 99 L1.4 98.6Z",
  "M1 2 L99 0.8 L99.4 98.5 L92 97.6 L84 99 L77 98 L69 99.3 L60 98.2 L52 99.2 L45 98 L36 99 L27 97.9 L19 99.1 L11 98 L5 99 L0.6 98.2Z",
  "M1.5 1.4 L10 0.6 L19 1.8 L28 0.7 L38 1.7 L47 0.6 L58 1.6 L68 0.8 L79 1.9 L88 0.7 L98.6 1.3 L99.2 98.8 L0.8 99.2Z",
];

/** From this length on a word leaves no room for its number on the smallest scraps. */
const LONG = 10;

/** Another's board, torn from the same paper, and what the AI makes of it. */
export function Scrap({ seat, place }: { seat: SeatId; place: number }) {
  const view = useRoom((room) => scrapOf(room, seat), sameFields);
  return (
    <li class={view.kind === "away" || view.kind === "left" ? "scrap is-away" : "scrap"}>
      <div class="paper">
        <svg class="torn" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path vector-effect="non-scaling-stroke" d={TORN[place % TORN.length]} />
        </svg>
        <LivePicture strokes={view.strokes} label={en.board.drawingOf(view.name)} />
        {view.kind === "recognised" && <MiniStamp time={view.time} />}
      </div>
      <p class="who">
        <span>{view.name}</span>
        {view.kind === "away" && (
          <span class="away">
            <Icon name="cup" />
            {en.scrap.away}
          </span>
        )}
        {view.kind !== "next" && (
          <span class="num">{view.kind === "recognised" ? en.scrap.gain(view.gain) : view.score}</span>
        )}
      </p>
      <Says view={view} />
    </li>
  );
}

function Says({ view: { kind, label, probability } }: { view: ScrapView }) {
  switch (kind) {
    case "recognised":
    case "guess": {
      const word = kind === "recognised" ? label : en.guess.maybe(label);
      return (
        <p class={word.length >= LONG ? "says is-long" : "says"}>
          <Marked probability={probability}>{word}</Marked>
          <i>{percent(probability)}</i>
        </p>
      );
    }
    case "away":
      return <p class="says none">{en.scrap.seatKept}</p>;
    case "next":
      return <p class="says none next">{en.scrap.next}</p>;
    default:
      return <p class="says none">{en.scrap[kind]}</p>;
  }
}
