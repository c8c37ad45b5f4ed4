import {
  apply,
  type Command,
  createRoom,
  DEFAULT_SETTINGS,
  decide,
  type Event,
  type InkSeq,
  type Instant,
  type Room,
  type Settings,
} from "@inkling/game";
import { LABELS, type Label } from "@inkling/guesser/labels";
import { begin, decodeOps, encodeOps, extend, RASTER_VERSION } from "@inkling/ink";
import { expect, test } from "vitest";
import { receiptOf } from "./receipt-of.ts";

type VerdictGiven = Extract<Event, { type: "VerdictGiven" }>;
const STAMP = { weights: "f".repeat(64), givenAt: "2026-01-02T03:04:05.678Z" };
const INK = [begin(10, 10), extend(20, 20), extend(30, 20), begin(500, 500), extend(510, 520)];

/** A room in the hands of a test, with the last verdict that was given in it. */
class Rules {
  room: Room = createRoom("babababa");
  now: Instant = 1_000_000;
  verdict: VerdictGiven | undefined;

  do(command: Command): this {
    const decision = decide(this.room, command, this.now);
    if (!decision.ok) throw new Error(decision.error);
    this.room = decision.events.reduce(apply, this.room);
    this.verdict = decision.events.find((event) => event.type === "VerdictGiven") ?? this.verdict;
    return this;
  }

  start(settings: Settings): this {
    for (const seat of ["1", "2"]) this.do({ type: "Join", seat, name: `Player ${seat}`, bot: false });
    this.do({ type: "Configure", seat: "1", settings });
    return this.do({ type: "StartGame", seat: "1", seed: 7, id: "game" });
  }

  ring(): this {
    const { phase } = this.room;
    if ("endsAt" in phase) this.now = phase.endsAt;
    return this.do({ type: "TimeUp", phase: phase.id });
  }

  /** Draws in three batches, with a moment between them. */
  draw(): this {
    const cuts: [number, number][] = [
      [0, 2],
      [2, 4],
      [4, 5],
    ];
    for (const [from, to] of cuts) {
      this.now += 100;
      const ops = encodeOps(INK.slice(from, to));
      this.do({ type: "AddInk", seat: "1", round: this.room.rounds, from: from as InkSeq, ops });
    }
    return this;
  }

  judge(label: Label, upTo: number): this {
    const guesses = [{ label, probability: 0.95, sureness: 0.9 }];
    return this.do({ type: "Judge", seat: "1", round: this.room.rounds, upTo: upTo as InkSeq, guesses });
  }

  get prompt(): string {
    return this.room.game?.rounds.at(-1)?.prompt ?? "";
  }

  receipt() {
    if (!this.verdict) throw new Error("no verdict");
    return receiptOf(this.room, this.verdict, STAMP);
  }
}

test("the facts of a verdict are the ink up to it and what the judge made of it", () => {
  const rules = new Rules().start(DEFAULT_SETTINGS.race).ring().draw();
  const facts = rules.judge(rules.prompt as Label, 4).receipt();
  expect(facts).toEqual({
    format: 1,
    label: rules.prompt,
    ink: encodeOps(INK.slice(0, 4)),
    upTo: 4,
    raster: RASTER_VERSION,
    probability: 0.95,
    time: 200,
    ...STAMP,
  });
  expect(decodeOps(facts?.ink ?? "")).toEqual({ ok: true, ops: INK.slice(0, 4) });
});

const versus = { ...DEFAULT_SETTINGS.versus, strength: "sharp" } as const;
const chosen = (...words: string[]) => {
  const rules = new Rules();
  for (const seat of ["1", "2"]) rules.do({ type: "Join", seat, name: `Player ${seat}`, bot: false });
  rules.do({ type: "Configure", seat: "1", settings: versus });
  rules.do({ type: "SetWords", seat: "1", words });
  rules.do({ type: "StartGame", seat: "1", seed: 7, id: "game" });
  return rules.do({ type: "Choose", seat: "1", round: rules.room.rounds, choice: 0 });
};

test("in versus it is the ink that was recognised, though more came before the AI spoke", () => {
  const rules = new Rules().start(versus);
  rules.do({ type: "Choose", seat: "1", round: rules.room.rounds, choice: 0 });
  rules.draw().judge(rules.prompt as Label, 2);
  rules.now += 10_000;
  rules.do({ type: "TimeUp", phase: rules.room.phase.id });
  expect(rules.receipt()).toMatchObject({ label: rules.prompt, ink: encodeOps(INK.slice(0, 2)), upTo: 2 });
});

test("a word of one's own that is a label in other letters has its label", () => {
  const words = LABELS.map((label) => label.toUpperCase());
  const rules = chosen(...words).draw();
  const label = rules.prompt.toLowerCase() as Label;
  rules.judge(label, 5);
  rules.now += 10_000;
  rules.do({ type: "TimeUp", phase: rules.room.phase.id });
  expect(rules.receipt()?.label).toBe(label);
});

test("there is nothing to sign where the room has no such drawing, or the word is no label", () => {
  const verdict = { upTo: 9 as InkSeq, time: 1, probability: 1, points: 1 };
  const rules = new Rules().start(DEFAULT_SETTINGS.race).ring().draw();
  expect(receiptOf(rules.room, { type: "VerdictGiven", seat: "1", verdict }, STAMP)).toBeNull();
  expect(receiptOf(rules.room, { type: "VerdictGiven", seat: "9", verdict }, STAMP)).toBeNull();
  const own = chosen("lighthouse", "zebra", "harbour").draw();
  const early = { ...verdict, upTo: 2 as InkSeq };
  expect(receiptOf(own.room, { type: "VerdictGiven", seat: "1", verdict: early }, STAMP)).toBeNull();
});
