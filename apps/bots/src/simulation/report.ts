import { STRENGTHS } from "@inkling/game";
import { type Hand, SKILLS, type Skill } from "./hands.ts";
import { type Outcome, playTurn, type Setup } from "./play-turn.ts";
import { mean, meanText, shareText, table } from "./statistics.ts";
import { bestBy, FIXED, worthsOf } from "./strategies.ts";

/** How large a simulation is, and where its chance comes from. */
export interface Size {
  /** Turns for each figure. */
  readonly turns: number;
  readonly seed: number;
}

type Hands = Readonly<Record<Skill, Hand>>;

const PLAYERS = [2, 4, 8] as const;
const RIVAL_GUESSERS = [1, 3, 7] as const;
/** As quick as the bots, who draw for some four seconds, and a hand that takes some ten. */
const PACES = [1, 0.4] as const;

/** Who wins with which choice, and how often the AI wins: a title and a table each. */
export function* report(hands: Hands, size: Size): Generator<string> {
  const best = bySkill((skill) => bestBy(worthsOf(hands[skill], size.seed)));
  const ways = [
    ...Object.entries(FIXED).map(([name, choose]) => ({ name, choose: bySkill(() => choose) })),
    { name: "what one draws best", choose: best },
  ];
  for (const players of PLAYERS) {
    const rows = ways.map(({ name, choose }) => [
      name,
      ...SKILLS.map((skill) => earned(play(size, { players, hand: hands[skill], choose: choose[skill] }))),
    ]);
    yield `Points of the drawer (and how many of those who guess find the word), ${players} players`;
    yield table(["word", ...SKILLS.map((skill) => `${skill} hand`)], rows);
  }
  yield* duel(hands, size);
  for (const pace of PACES) yield* rival(hands.average, pace, size);
}

/** What the drawers of these turns got, and how many found the word. */
function earned(turns: readonly Outcome[]): string {
  const found = mean(turns.map((turn) => turn.found.length / turn.guessers));
  return `${meanText(turns.map(({ drawer }) => drawer))} (${Math.round(100 * found)} %)`;
}

/** What the two of a game of two get from a turn. */
function* duel(hands: Hands, size: Size): Generator<string> {
  const turns = bySkill((skill) => play(size, { players: 2, hand: hands[skill], choose: FIXED.random }));
  const guesser = ({ found }: Outcome) => found[0]?.points ?? 0;
  yield "A turn of two players, random words";
  yield table(
    ["hand", "drawer", "guesser", "same", "drawer more", "guesser more", "nobody"],
    SKILLS.map((skill) => [
      skill,
      meanText(turns[skill].map(({ drawer }) => drawer)),
      meanText(turns[skill].map(guesser)),
      shareText(turns[skill], (turn) => turn.found.length > 0 && turn.drawer === guesser(turn)),
      shareText(turns[skill], (turn) => turn.drawer > guesser(turn)),
      shareText(turns[skill], (turn) => turn.drawer < guesser(turn)),
      shareText(turns[skill], ({ found }) => found.length === 0),
    ]),
  );
}

/** How often the AI has the word, and has it first, where the hand is as quick as this. */
function* rival(hand: Hand, pace: number, size: Size): Generator<string> {
  yield `Turns in which the AI has the word first (at all): average hand, pace ${pace}, random words`;
  yield table(
    ["AI", ...RIVAL_GUESSERS.map((guessers) => `${guessers} guessing`)],
    STRENGTHS.filter((strength) => strength !== "off").map((strength) => [
      strength,
      ...RIVAL_GUESSERS.map((guessers) => {
        const setup = { players: 1 + guessers, hand, pace, choose: FIXED.random, settings: { strength } };
        const turns = play(size, setup);
        const has = mean(turns.map(({ rivalAt }) => (rivalAt === null ? 0 : 1)));
        return `${shareText(turns, isRivals)} (${Math.round(100 * has)} %)`;
      }),
    ]),
  );
}

/** Whether the AI was before everybody who guessed. */
const isRivals = ({ rivalAt, found }: Outcome): boolean =>
  rivalAt !== null && found.every(({ time }) => rivalAt < time);

/** The same seeds for each way to play: what differs is the way, not the luck. */
const play = ({ turns, seed }: Size, setup: Omit<Setup, "seed">): readonly Outcome[] =>
  Array.from({ length: turns }, (_, i) => playTurn({ ...setup, seed: seed + i }));

const bySkill = <T>(of: (skill: Skill) => T): Readonly<Record<Skill, T>> => ({
  good: of("good"),
  average: of("average"),
  poor: of("poor"),
});
