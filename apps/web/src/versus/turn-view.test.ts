import { AI, type Command, currentTurn, DEFAULT_SETTINGS } from "@inkling/game";
import { begin, encodeOps, extend } from "@inkling/ink";
import { beforeEach, describe, expect, test } from "vitest";
import { RoomInTest } from "../room-in-test.ts";
import { heardLines, nameOf, sentencesOf, tagsOf, turnView } from "./turn-view.ts";

let room: RoomInTest;
let now = 0;
const ask = (command: Command) => room.do(command, now);
const turnOf = () => currentTurn(room.room) ?? expect.unreachable();
const say = (seat: string, text: string) => ask({ type: "Answer", seat, round: turnOf().id, text });

beforeEach(() => {
  now = 0;
  room = new RoomInTest().join("Mira", "Tom", "Aiko");
  ask({ type: "Configure", seat: "mira", settings: { ...DEFAULT_SETTINGS.versus, strength: "sharp" } });
  ask({ type: "StartGame", seat: "mira", seed: 7, id: "game" });
});

const choose = () => ask({ type: "Choose", seat: "mira", round: turnOf().id, choice: 0 });
const word = () => turnOf().prompt ?? "";

describe("what a turn is for each", () => {
  test("one draws, the others guess until they have it, and some only watch", () => {
    expect(turnView(room.room, turnOf(), "mira")).toMatchObject({
      part: "draws",
      choosing: true,
      word: null,
      lap: 1,
    });
    choose();
    expect(turnView(room.room, turnOf(), "tom")).toMatchObject({
      part: "guesses",
      drawerName: "Mira",
      found: 0,
      people: 2,
    });
    say("tom", word());
    expect(turnView(room.room, turnOf(), "tom")).toMatchObject({ part: "hasIt", found: 1, people: 2 });
    expect(turnView(room.room, turnOf(), null).part).toBe("watches");
  });

  test("tags say who draws, who has it and who is the AI", () => {
    choose();
    say("tom", word());
    const round = turnOf();
    expect(["mira", "tom", "aiko", AI].map((seat) => tagsOf(round, seat))).toEqual([
      ["drawing"],
      ["hasIt"],
      [],
      ["ai"],
    ]);
    expect(nameOf(room.room, AI)).toBe("Inkling");
  });

  test("who is muted is not heard", () => {
    choose();
    say("tom", "good morning");
    say("aiko", "hello");
    const { turn } = turnOf();
    expect(heardLines(turn, ["tom"]).map(({ text }) => text)).toEqual(["hello"]);
  });
});

describe("how a turn went", () => {
  test("everybody had it, and who was first", () => {
    choose();
    const ops = encodeOps([begin(10, 10), extend(20, 20)]);
    ask({ type: "AddInk", seat: "mira", round: turnOf().id, from: 0, ops });
    say("aiko", word());
    now = 1_000;
    say("tom", word());
    expect(sentencesOf(room.room, turnOf())).toMatch(
      /^Everybody had it\. Aiko had it first\. Mira drew it: \d+ points\.$/,
    );
  });

  test("nobody had it", () => {
    choose();
    room.draw("mira", now);
    now = 90_000;
    room.timeUp(now);
    expect(sentencesOf(room.room, turnOf())).toBe("Time. Nobody had it.");
  });

  test("the AI was first", () => {
    choose();
    room.draw("mira", now);
    now = 5_000;
    const round = turnOf().id;
    const guesses = [{ label: word() as "cat", probability: 0.95, sureness: 0.95 }];
    ask({ type: "Judge", seat: "mira", round, upTo: 2, guesses });
    now = 90_000;
    room.timeUp(now);
    expect(sentencesOf(room.room, turnOf())).toBe("Time. Inkling had it first.");
  });

  test("it is void, whoever had it", () => {
    choose();
    say("tom", word());
    ask({ type: "VoidTurn", seat: "mira", round: turnOf().id, want: true });
    expect(sentencesOf(room.room, turnOf())).toBe("The turn is void: nobody scores.");
  });
});
