import { isLabel, LABELS, type Label, VERDICT_THRESHOLDS } from "@inkling/guesser/labels";
import { judgeAnswer } from "./answer.ts";
import type { Event } from "./event.ts";
import { hasIdea } from "./idea.ts";
import { currentRound } from "./room.ts";
import type { Settings, Strength } from "./settings.ts";
import { AI, type Line, type Room, type Sight } from "./state.ts";
import { currentTurn, drawerOf, type TurnRound, worthNow } from "./turn.ts";
import { after, type Instant, type Millis, type Probability } from "./units.ts";

/** How the AI plays in versus: never quicker than a person could. */
interface Rival {
  /** How sure it must be of what it takes for the word. */
  readonly threshold: Probability;
  /** It says nothing before so long, */
  readonly silence: Millis;
  /** and then no more often than this. */
  readonly pace: Millis;
}

/** As sure as the trainer found that it should be in versus; the others are surer and less sure. */
const FAIR = VERDICT_THRESHOLDS.versus;

/** Chosen by having the AI play against drawings; README.md of the bots says what each comes to. */
export const RIVALS: Readonly<Record<Exclude<Strength, "off">, Rival>> = {
  gentle: { threshold: FAIR + 0.1, silence: 6_000, pace: 6_000 },
  fair: { threshold: FAIR, silence: 5_500, pace: 4_000 },
  sharp: { threshold: FAIR - 0.2, silence: 3_000, pace: 2_500 },
};

/** How sure the AI must be of a word to have it, by mode and strength; `null` where it does not play. */
export function thresholdOf({ mode, strength }: Pick<Settings, "mode" | "strength">): Probability | null {
  if (mode === "race") return VERDICT_THRESHOLDS.race;
  return strength === "off" ? null : RIVALS[strength].threshold;
}

/** The label that the network has for a word; `null` for a word of the host's own that it does not know. */
export const labelOf = (word: string): Label | null =>
  isLabel(word) ? word : (LABELS.find((label) => judgeAnswer(label, word) === "right") ?? null);

/** VE1, AI2: whether what a network sees on top of a board's ink is the prompt, as surely as the mode asks for. */
export function isRecognised(room: Room, top: Sight | undefined): boolean {
  const prompt = currentRound(room)?.prompt ?? null;
  if (!top || prompt === null) return false;
  if (!currentTurn(room)) return top.label === prompt && top.sureness >= VERDICT_THRESHOLDS.race;
  const rival = rivalIn(room);
  return rival !== null && top.sureness >= rival.threshold && judgeAnswer(top.label, prompt) === "right";
}

/** AI1 to AI3: what the AI does at this moment, if anything: gives the word that it knows, or says what it sees. */
export function aiActs(room: Room, round: TurnRound, now: Instant): readonly Event[] {
  const at = aiActsAt(room, round);
  if (at === null || at > now) return [];
  const seat = drawerOf(round);
  const { known } = round.turn;
  if (known) return [{ type: "VerdictGiven", seat, verdict: { ...known, ...worthNow(room, round, now) } }];
  const text = idea(round);
  return text === null
    ? []
    : [{ type: "LineSaid", line: { seat: AI, kind: "said", text, to: null, at: now } }];
}

/** When the AI will say what it has to say; `null` while that is nothing. */
export function aiActsAt(room: Room, round: TurnRound): Instant | null {
  const rival = rivalIn(room);
  if (!rival || room.phase.name !== "drawing" || round.startedAt === null) return null;
  if (round.boards[drawerOf(round)]?.verdict || (!round.turn.known && idea(round) === null)) return null;
  const last = lastLine(round);
  // Who knows the word does not wait: else a wrong idea just before would cost the AI the turn.
  return last && !round.turn.known ? after(last.at, rival.pace) : after(round.startedAt, rival.silence);
}

/**
 * What the AI has to say of the drawing: the label on top, where it has an idea and did not say just that before.
 * Never the word nor what is near it, which only a verdict may tell.
 */
function idea(round: TurnRound): string | null {
  const top = round.boards[drawerOf(round)]?.guesses[0];
  if (!top || !hasIdea([top]) || lastLine(round)?.text === top.label) return null;
  return judgeAnswer(top.label, round.prompt ?? "") === "other" ? top.label : null;
}

function rivalIn(room: Room): Rival | null {
  const strength = room.game?.settings.strength ?? "off";
  return strength === "off" ? null : RIVALS[strength];
}

const lastLine = ({ turn }: TurnRound): Line | undefined => turn.lines.findLast(({ seat }) => seat === AI);
