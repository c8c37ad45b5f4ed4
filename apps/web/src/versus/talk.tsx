import { AI, type Line } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { Marked } from "../parts/marked.tsx";
import { useRoom, useSession } from "../room/session-context.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { heardLines, nameOf } from "./turn-view.ts";
import { useTurn } from "./use-turn.ts";

/** So many lines are drawn: more than a page has room for. */
const SHOWN = 30;
/** How wide the marker is behind what the AI says. */
const MARKER = 0.4;

/** What everybody says, the AI too; the newest line is the lowest. */
export function Talk() {
  const { muted } = useSession();
  const unheard = useStore(muted.store, (seats) => seats);
  const turn = useTurn(({ turn }) => turn);
  const seats = useRoom((room) => room);
  const lines = heardLines(turn, unheard).slice(-SHOWN);
  return (
    <ol class="talk" aria-label={en.versus.talk} aria-live="polite">
      {lines.map((line) => (
        <li
          key={`${line.at} ${line.seat} ${line.kind} ${line.text}`}
          class={line.kind === "near" ? "mine" : ""}
        >
          <span class="n">{nameOf(seats, line.seat)}</span>
          <Words line={line} />
        </li>
      ))}
    </ol>
  );
}

function Words({ line: { seat, kind, text } }: { line: Line }) {
  if (kind === "found") {
    return (
      <span class="got">
        <Icon name="check" />
        {en.versus.hasIt}
      </span>
    );
  }
  if (seat === AI) return <Marked probability={MARKER}>{en.versus.question(text)}</Marked>;
  if (kind === "said") return <span class="text">{text}</span>;
  return (
    <span class="text">
      {text}
      <span class="only">
        <b>{en.versus.near}</b> <span class="small">{en.versus.onlyYou}</span>
      </span>
    </span>
  );
}
