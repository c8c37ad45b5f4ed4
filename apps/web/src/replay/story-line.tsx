import { en } from "../text/en.ts";
import { useReplay } from "./replay-context.ts";
import { ideasOf, rivalsOf } from "./story.ts";

/** How many wrong ideas are told. */
const TOLD = 2;

/** What went through the network's mind, in a sentence or two. */
export function StoryLine() {
  const { drawing, tape, analysis } = useReplay();
  const { label, looks, convincing, status } = analysis;
  if (tape.ops.length === 0) return <>{drawing.deleted ? en.replay.deletedWhy : en.replay.blank}</>;
  if (status === "failed") return <>{en.replay.outcome(drawing.verdict?.time ?? null)}</>;
  if (status !== "done") return <>{en.replay.looking}</>;
  const ideas = ideasOf(looks);
  const rivals = rivalsOf(ideas, label, TOLD);
  if (!drawing.verdict) return <>{en.replay.missed(rivals, ideas.at(-1)?.label === label)}</>;
  return <>{en.replay.settled(rivals, convincing?.number ?? null, drawing.verdict.time)}</>;
}
