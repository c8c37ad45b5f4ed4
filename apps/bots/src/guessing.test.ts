import { AI, type Line, type WordPattern } from "@inkling/game";
import type { Guess } from "@inkling/guesser";
import type { Label } from "@inkling/guesser/labels";
import { expect, test } from "vitest";
import { answerTo, fits, startThinking } from "./guessing.ts";

const seeing = (...guesses: [Label, number][]): Guess[] =>
  guesses.map(([label, probability]) => ({ label, probability, sureness: probability }));
/** A word of which no letter was told. */
const untold = (word: string): WordPattern =>
  Array.from(word, (letter) => (/[ -]/.test(letter) ? letter : null));
const line = (text: string, seat = "Mira"): Line => ({ seat, kind: "said", text, to: null, at: 0 });
const turn = (word: string, ...lines: Line[]) => ({ pattern: untold(word), lines });
/** Gives these numbers, the last of them for ever. */
const rolls =
  (...numbers: number[]) =>
  () =>
    (numbers.length > 1 ? numbers.shift() : numbers[0]) ?? 0.99;
const sober = rolls(0.99);

test("a word fits by its length, its spaces and the letters that were told", () => {
  expect(fits("ice cream", untold("ice cream"))).toBe(true);
  expect(fits("telescope" as Label, untold("ice cream"))).toBe(false);
  expect(fits("cat", untold("cup"))).toBe(true);
  expect(fits("cat", ["c", null, null])).toBe(true);
  expect(fits("cat", ["C", null, "T"])).toBe(true);
  expect(fits("cat", [null, "u", null])).toBe(false);
  expect(fits("t-shirt", untold("t-shirt"))).toBe(true);
  expect(fits("t-shirt", untold("drums ha"))).toBe(false);
  expect(fits("cat", [])).toBe(false);
});

test("what is typed is the most likely word that fits", () => {
  const seen = seeing(["bicycle", 0.5], ["cat", 0.3], ["cup", 0.2]);
  expect(answerTo(seen, turn("axe"), sober)).toBe("cat");
});

test("sometimes it is the second or the third, but never what does not come to mind", () => {
  const seen = seeing(["cat", 0.5], ["cup", 0.3], ["axe", 0.2]);
  expect(answerTo(seen, turn("key"), rolls(0.15, 0.99))).toBe("cup");
  expect(answerTo(seen, turn("key"), rolls(0.05, 0.99))).toBe("axe");
  expect(answerTo(seeing(["cat", 0.9], ["cup", 0.01]), turn("key"), rolls(0.15, 0.99))).toBe("cat");
});

test("nothing is said twice, whoever said it", () => {
  const seen = seeing(["cat", 0.5], ["cup", 0.3], ["axe", 0.2]);
  expect(answerTo(seen, turn("key", line("cat"), line("Cup", AI)), sober)).toBe("axe");
  expect(answerTo(seen, turn("key", line("cat"), line("cup"), line("axe")), sober)).toBeNull();
});

test("without an idea nothing is typed", () => {
  expect(answerTo([], turn("cat"), sober)).toBeNull();
  expect(answerTo(seeing(["cat", 0.1], ["cup", 0.1]), turn("axe"), sober)).toBeNull();
  expect(answerTo(seeing(["bicycle", 0.9]), turn("axe"), sober)).toBeNull();
});

test("a slip makes two neighbours change places, and the next answer is the word itself", () => {
  const seen = seeing(["book", 0.9]);
  const typed = answerTo(seen, turn("book"), rolls(0.99, 0.01));
  expect(["obok", "boko"]).toContain(typed);
  expect(answerTo(seen, turn("book", line(typed ?? "")), sober)).toBe("book");
});

test("whoever guesses takes their time before the first answer and between two", () => {
  for (const chance of [0, 0.3, 0.6, 0.99]) {
    const lines: Line[] = [];
    const times: number[] = [];
    const eyes = {
      look: () => seeing(["cat", 0.3], ["cup", 0.25], ["axe", 0.22], ["hat", 0.21]),
      turn: () => turn("key", ...lines),
    };
    const answerAt = startThinking(eyes, () => chance);
    for (let elapsed = 0; elapsed <= 60_000; elapsed += 250) {
      const text = answerAt(elapsed);
      if (text === null) continue;
      lines.push(line(text));
      times.push(elapsed);
    }
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(times[0]).toBeGreaterThanOrEqual(5_000);
    expect(times[0]).toBeLessThanOrEqual(9_250);
    for (const [i, at] of times.entries()) {
      if (i > 0) expect(at - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(4_000);
    }
  }
});

test("what is drawn in the meantime is seen within a second", () => {
  let drawn: Guess[] = [];
  const answerAt = startThinking({ look: () => drawn, turn: () => turn("cat") }, () => 0.5);
  for (let elapsed = 0; elapsed < 20_000; elapsed += 250) expect(answerAt(elapsed)).toBeNull();
  drawn = seeing(["cat", 0.9]);
  const answers = [20_000, 20_250, 20_500, 20_750, 21_000].map(answerAt);
  expect(answers.filter((text) => text !== null)).toEqual(["cat"]);
});
