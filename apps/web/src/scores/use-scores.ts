import type { Scores, Span } from "@inkling/protocol";
import { useEffect, useRef, useState } from "preact/hooks";
import { announce } from "../announce.tsx";
import { en } from "../text/en.ts";
import { type BoardName, changedBoards } from "./rows-of.ts";
import { watchScores } from "./watch-scores.ts";

/** Changes are said no more often than this, all of that time together. */
const SAID_MS = 10_000;

/** The scoreboards as they are now. */
interface Seen {
  /** `null` until they are there. */
  readonly scores: Scores | null;
  /** Whether changes are heard; `null` before the first answer. */
  readonly live: boolean | null;
}

/** Follows the scoreboards of a span. */
export function useScores(span: Span): Seen {
  const [scores, setScores] = useState<Scores | null>(null);
  const [live, setLive] = useState<boolean | null>(null);
  useEffect(() => {
    setLive(null);
    return watchScores(span, { onScores: setScores, onLive: setLive });
  }, [span]);
  return { scores: scores?.span === span ? scores : null, live };
}

/** Says which boards have changed since the last time, to those who hear the page. */
export function useChangesSaid(scores: Scores | null): void {
  const before = useRef<Scores | null>(null);
  const changed = useRef(new Set<BoardName>());
  const quiet = useRef(0);
  useEffect(() => {
    const last = before.current;
    before.current = scores;
    if (!last || !scores || last.span !== scores.span) return;
    for (const board of changedBoards(last, scores)) changed.current.add(board);
    if (quiet.current === 0) sayAll();
  }, [scores]);
  useEffect(() => () => clearTimeout(quiet.current), []);

  const sayAll = () => {
    quiet.current = 0;
    // Emptied in between, or the same sentence would be no news.
    if (changed.current.size === 0) return announce("");
    announce(en.scores.changed([...changed.current].map((board) => en.scores.boards[board].title)));
    changed.current.clear();
    quiet.current = window.setTimeout(sayAll, SAID_MS);
  };
}
