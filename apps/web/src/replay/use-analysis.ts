import { labelOf, type Sight } from "@inkling/game";
import type { Label } from "@inkling/guesser/labels";
import type { DrawingRecord } from "@inkling/protocol";
import { useEffect, useState } from "preact/hooks";
import { guess, guesser, wakeGuesser } from "../guess/guesser-client.ts";
import { useStore } from "../store.ts";
import { tapeOf } from "./game.ts";
import { type Convincing, countsOf, findConvincing, type Look, lookAt } from "./looks.ts";

/** What the network makes of a drawing, looked at again in this browser. */
export interface Analysis {
  /** The prompt as the network knows it; `null` for a word that it does not know. */
  readonly label: Label | null;
  /** So far. */
  readonly looks: readonly Look[];
  readonly convincing: Convincing | null;
  readonly status: "waking" | "looking" | "done" | "failed";
}

const done = new WeakMap<DrawingRecord, Analysis>();
/** So many looks are shown at once. */
const SHOWN_AT_ONCE = 12;

/** Looks at every moment of a drawing, in passing, and tells how far it is. */
export function useAnalysis(drawing: DrawingRecord): Analysis {
  const status = useStore(guesser, (state) => state.status);
  const [analysis, setAnalysis] = useState(() => done.get(drawing) ?? nothing(drawing));
  useEffect(wakeGuesser, []);
  useEffect(() => {
    if (status !== "awake" || analysis.status === "done") return;
    let stopped = false;
    analyse(drawing, guess, (next) => {
      if (!stopped) setAnalysis(next);
      return !stopped;
    });
    return () => {
      stopped = true;
    };
  }, [drawing, status]);
  return status === "failed" ? { ...analysis, status } : analysis;
}

const nothing = ({ prompt }: DrawingRecord): Analysis => ({
  label: labelOf(prompt),
  looks: [],
  convincing: null,
  status: "waking",
});

type Guesses = (strokes: Parameters<typeof guess>[0], most: number) => Promise<readonly Sight[]>;

/** @param tell is told what is known so far, and says whether to go on */
async function analyse(
  drawing: DrawingRecord,
  guess: Guesses,
  tell: (so: Analysis) => boolean,
): Promise<void> {
  const tape = tapeOf(drawing);
  const judged = drawing.verdict?.upTo ?? null;
  const looks: Look[] = [];
  let so: Analysis = { ...nothing(drawing), status: "looking" };
  for (const count of countsOf(tape, judged)) {
    looks.push(await lookAt(tape, count, guess));
    if (looks.length % SHOWN_AT_ONCE === 0 && !tell({ ...so, looks: [...looks] })) return;
  }
  so = { ...so, looks };
  if (!tell(so)) return;
  const convincing = so.label && (await findConvincing(tape, judged ?? tape.ops.length, so.label, guess));
  so = { ...so, convincing, status: "done" };
  done.set(drawing, so);
  tell(so);
}
