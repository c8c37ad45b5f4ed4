import { DEFAULT_SETTINGS } from "@inkling/game";
import { LABELS } from "@inkling/guesser/labels";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type ClientMessageName, clientMessages, Hello } from "./client-to-server.ts";

const HELLO = { version: 1, code: "babababa", role: "player" };
const NUMBERS_THAT_COUNT_NOTHING = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "1", null];
const passes = (name: ClientMessageName, ...args: unknown[]) =>
  v.safeParse(clientMessages[name], args).success;
const last = LABELS.length - 1;

describe("Hello", () => {
  it.each([
    HELLO,
    { ...HELLO, name: "Mira", tab: "t" },
    { ...HELLO, token: "secret", tab: "t", takeOver: true },
    { ...HELLO, name: "Bot", bot: true },
    { ...HELLO, role: "spectator" },
  ])("is %j", (hello) => {
    expect(v.parse(Hello, hello)).toEqual(hello);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "player"],
    ["no version", { ...HELLO, version: undefined }],
    ["a version that is no number", { ...HELLO, version: "1" }],
    ["NaN", { ...HELLO, version: Number.NaN }],
    ["no code", { ...HELLO, code: undefined }],
    ["a code that is too long", { ...HELLO, code: "b".repeat(41) }],
    ["another role", { ...HELLO, role: "host" }],
    ["a name that is too long", { ...HELLO, name: "x".repeat(201) }],
    ["a name that is no text", { ...HELLO, name: { toString: "Mira" } }],
    ["a token that is too long", { ...HELLO, token: "x".repeat(65) }],
    ["a token that is a number", { ...HELLO, token: 1 }],
    ["a tab that is too long", { ...HELLO, tab: "x".repeat(65) }],
    ["a takeOver that is no yes or no", { ...HELLO, takeOver: "yes" }],
    ["a bot that is no yes or no", { ...HELLO, bot: 1 }],
  ])("is not %s", (_, hello) => {
    expect(v.safeParse(Hello, hello).success).toBe(false);
  });

  it("lets nothing in that it does not name", () => {
    const hello = JSON.parse(`{"seat":"1","__proto__":{"host":true},${JSON.stringify(HELLO).slice(1)}`);
    expect(v.parse(Hello, hello)).toEqual(HELLO);
    expect("host" in v.parse(Hello, hello)).toBe(false);
  });
});

describe("clientMessages", () => {
  it.each<[ClientMessageName, unknown[]]>([
    ["ink", [1, 0, "EKU"]],
    ["ink", [0, Number.MAX_SAFE_INTEGER, "x".repeat(16_384)]],
    ["guess", [1, []]],
    [
      "guess",
      [
        1,
        [
          [0, 0],
          [last, 100],
          [7, 55],
        ],
      ],
    ],
    ["claim", [1, 57]],
    ["assist", [true]],
    ["configure", [DEFAULT_SETTINGS.versus]],
    ["words", [[]]],
    ["words", [["zebra", ""]]],
    ["choose", [4, 0]],
    ["answer", [4, "x".repeat(10_000)]],
    ["void", [4, false]],
    ["start", []],
    ["lobby", []],
    ["addBot", []],
    ["kick", ["3"]],
    ["vote", ["3", true]],
    ["handOver", ["3"]],
    ["access", ["public"]],
    ["filter", [false]],
    ["pause", [false]],
    ["react", ["love"]],
    ["leave", []],
  ])("take %s %j", (name, args) => {
    expect(v.parse(clientMessages[name], args)).toEqual(args);
  });

  it.each(NUMBERS_THAT_COUNT_NOTHING)("take no round, count, label or percent of %s", (n) => {
    expect(passes("ink", n, 0, "")).toBe(false);
    expect(passes("ink", 1, n, "")).toBe(false);
    expect(passes("guess", n, [])).toBe(false);
    expect(passes("guess", 1, [[n, 50]])).toBe(false);
    expect(passes("guess", 1, [[0, n]])).toBe(false);
    expect(passes("claim", n, 0)).toBe(false);
    expect(passes("claim", 1, n)).toBe(false);
  });

  it.each<[string, ClientMessageName, unknown[]]>([
    ["ink that is too long", "ink", [1, 0, "x".repeat(16_385)]],
    ["ink that is no text", "ink", [1, 0, ["EKU"]]],
    ["ink without its count", "ink", [1, "EKU"]],
    [
      "four guesses",
      "guess",
      [
        1,
        [
          [0, 1],
          [1, 1],
          [2, 1],
          [3, 1],
        ],
      ],
    ],
    ["a label beyond the last", "guess", [1, [[last + 1, 50]]]],
    ["more than all percents", "guess", [1, [[0, 101]]]],
    ["a guess of one number", "guess", [1, [[0]]]],
    ["guesses that are no list", "guess", [1, { 0: [0, 50] }]],
    ["a claim of nothing", "claim", [1]],
    ["an assist of neither yes nor no", "assist", [1]],
    ["settings that are missing", "configure", []],
    ["settings that are half", "configure", [{ rounds: 3 }]],
    ["settings that are texts", "configure", [{ ...DEFAULT_SETTINGS.race, seconds: "30" }]],
    ["settings of NaN", "configure", [{ ...DEFAULT_SETTINGS.race, rounds: Number.NaN }]],
    ["another mode", "configure", [{ ...DEFAULT_SETTINGS.race, mode: "relay" }]],
    ["another strength", "configure", [{ ...DEFAULT_SETTINGS.versus, strength: "cruel" }]],
    ["words that are one text", "words", ["zebra"]],
    ["words that are numbers", "words", [[1]]],
    ["a choice of a word", "choose", [4, "cat"]],
    ["a choice below the first", "choose", [4, -1]],
    ["an answer that is no text", "answer", [4, ["cat"]]],
    ["an answer that is too long", "answer", [4, "x".repeat(16_385)]],
    ["an answer to nothing", "answer", ["cat"]],
    ["a void of neither yes nor no", "void", [4, 1]],
    ["a seat that is too long", "kick", ["x".repeat(65)]],
    ["a seat that is a number", "handOver", [3]],
    ["a vote without a seat", "vote", [true]],
    ["a vote of neither yes nor no", "vote", ["3"]],
    ["a reaction that there is not", "react", ["<b>"]],
    ["another access", "access", ["open"]],
    ["a pause of neither yes nor no", "pause", [0]],
  ])("refuse %s", (_, name, args) => {
    expect(passes(name, ...args)).toBe(false);
  });

  it("drop what they do not name", () => {
    expect(v.parse(clientMessages.start, [{ seed: 1 }])).toEqual([]);
    expect(v.parse(clientMessages.claim, [1, 57, "seat"])).toEqual([1, 57]);
    const settings = { ...DEFAULT_SETTINGS.race, seed: 1 };
    expect(v.parse(clientMessages.configure, [settings])).toEqual([DEFAULT_SETTINGS.race]);
  });

  it("never throw, whatever arrives", () => {
    const names = fc.constantFrom(...(Object.keys(clientMessages) as ClientMessageName[]));
    fc.assert(
      fc.property(names, fc.array(fc.anything()), (name, args) => {
        expect(typeof passes(name, ...args)).toBe("boolean");
      }),
    );
  });
});
