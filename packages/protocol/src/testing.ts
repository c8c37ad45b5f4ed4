import {
  apply,
  type Command,
  createRoom,
  currentRound,
  DEFAULT_SETTINGS,
  decide,
  type Event,
  eventFor,
  type Room,
  viewFor,
} from "@inkling/game";
import { LABELS, type Label } from "@inkling/guesser/labels";
import { begin, CLEAR, encodeOps, extend, type Op, UNDO } from "@inkling/ink";
import fc from "fast-check";

/** What arrives when a value goes over the wire. */
export const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Any character that a text may hold, half ones too. */
export const anyCharacter = fc.nat({ max: 0x10ffff }).map((code) => String.fromCodePoint(code));

export const anyOps: fc.Arbitrary<Op[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.nat(1023), fc.nat(1023)).map(([x, y]) => extend(x, y)) },
    { weight: 2, arbitrary: fc.tuple(fc.nat(1023), fc.nat(1023)).map(([x, y]) => begin(x, y)) },
    { weight: 1, arbitrary: fc.constantFrom(UNDO, CLEAR) },
  ),
  { minLength: 1, maxLength: 20 },
);

/** Guesses as they come over the wire: at most three, in whole percents. */
export const anyGuesses = fc.array(
  fc.record({
    label: fc.constantFrom(...LABELS),
    probability: fc.nat({ max: 100 }).map((percent) => percent / 100),
  }),
  { maxLength: 3 },
);

/** One moment of a room: what a spectator heard last, and the room that it makes. */
export interface Moment {
  readonly event: Event;
  readonly view: Room;
}

/** A race of two rounds and a turn of versus in which everything happens that can happen, with this ink. */
export function playGame(ink: readonly Op[] = [begin(10, 10), extend(20, 20)]): Moment[] {
  let room = createRoom("babababa");
  let now = 1_700_000_000_000;
  const moments: Moment[] = [];
  const ask = (command: Command, wait = 40) => {
    now += wait;
    const decision = decide(room, command, now);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.error}`);
    for (const event of decision.events) {
      room = apply(room, event);
      const viewer = { role: "spectator" } as const;
      moments.push({ event: eventFor(room, event, viewer), view: viewFor(room, viewer) });
    }
  };
  const ring = () => ask({ type: "TimeUp", phase: room.phase.id });
  const draw = (seat: string, ops: readonly Op[]) => {
    const { id, boards } = currentRound(room) ?? { id: 0 };
    ask({ type: "AddInk", seat, round: id, from: boards?.[seat]?.seq ?? 0, ops: encodeOps(ops) });
  };
  const see = (type: "ReportGuess" | "Judge", seat: string, upTo: number) => {
    const { id: round, prompt } = currentRound(room) ?? { id: 0, prompt: "sun" };
    const thought = { label: prompt as Label, probability: 0.87 };
    ask(
      type === "Judge"
        ? { type, seat, round, upTo, guesses: [{ ...thought, sureness: 0.8 }] }
        : { type, seat, round, guesses: [thought] },
    );
  };

  ask({ type: "Join", seat: "1", name: "Mira", bot: false });
  ask({ type: "Join", seat: "2", name: "Tom", bot: false });
  ask({ type: "Join", seat: "3", name: "Bot", bot: true });
  ask({ type: "Configure", seat: "1", settings: { ...DEFAULT_SETTINGS.race, rounds: 2, seconds: 30 } });
  ask({ type: "SetAccess", seat: "1", access: "locked" });
  ask({ type: "SetFilter", seat: "1", filter: false });
  ask({ type: "HandOver", seat: "1", target: "2" });
  ask({ type: "HandOver", seat: "2", target: "1" });
  ask({ type: "Agree", seat: "1", agreed: { scores: true, training: false } });
  ask({ type: "StartGame", seat: "1", seed: 7, id: "game" });
  ask({ type: "GoAway", seat: "2" });
  ring();
  draw("1", ink);
  draw("3", ink);
  draw("1", [...ink].reverse());
  see("ReportGuess", "1", 0);
  see("Judge", "1", ink.length);
  ask({ type: "ComeBack", seat: "2" });
  ask({ type: "Pause", seat: "1", paused: true });
  ask({ type: "Pause", seat: "1", paused: false });
  ask({ type: "Vote", seat: "2", target: "3", remove: true });
  draw("2", ink);
  ring();
  ring();
  ring();
  ask({ type: "Leave", seat: "2" });
  ask({ type: "Kick", seat: "1", target: "3" });
  draw("1", ink);
  ring();
  ring();
  ask({ type: "DeleteDrawing", game: "game", round: 1, seat: "1" });
  ask({ type: "OpenLobby", seat: "1" });

  ask({ type: "SetAccess", seat: "1", access: "private" });
  ask({ type: "Join", seat: "4", name: "Aiko", bot: false });
  ask({ type: "Join", seat: "5", name: "Eva", bot: false });
  ask({ type: "SetWords", seat: "1", words: ["zebra", "lighthouse"] });
  ask({ type: "SetWords", seat: "1", words: [] });
  ask({ type: "Configure", seat: "1", settings: DEFAULT_SETTINGS.versus });
  ask({ type: "StartGame", seat: "1", seed: 7, id: "game" });
  const round = room.rounds;
  const say = (seat: string, text: string) => ask({ type: "Answer", seat, round, text });
  say("4", "which one will it be");
  ask({ type: "Choose", seat: "1", round, choice: 1 });
  draw("1", ink);
  ask({ type: "ReportGuess", seat: "1", round, guesses: [{ label: "saw", probability: 0.5 }] }, 8_000);
  see("Judge", "1", ink.length);
  ask({ type: "TimeUp", phase: room.phase.id }, 30_000);
  ask({ type: "TimeUp", phase: room.phase.id });
  say("4", "a hat");
  say("4", `the ${currentRound(room)?.prompt}`);
  say("4", currentRound(room)?.prompt ?? "");
  say("4", "that was easy");
  ask({ type: "VoidTurn", seat: "5", round, want: true });
  ask({ type: "TimeUp", phase: room.phase.id }, 80_000);
  say("1", "thank you");
  ask({ type: "TimeUp", phase: room.phase.id }, 8_000);
  return moments;
}
