import { expect, test } from "vitest";
import { en } from "./en.ts";

test("people in the room are counted in words", () => {
  expect([1, 6].map(en.people.title)).toEqual(["One in the room", "Six in the room"]);
});

test("how many still draw", () => {
  expect([0, 1, 4].map(en.round.pensDown)).toEqual([
    "Pens down for you. Nobody is still drawing",
    "Pens down for you. One is still drawing",
    "Pens down for you. Four are still drawing",
  ]);
});

test("a verdict in one line", () => {
  expect(en.guess.certain(0.99, 8_400, 2)).toBe("99 %, certain after 8.4 seconds. Second so far.");
  expect(en.guess.spokenVerdict("ice cream", 8_400, 123)).toBe("Ice cream. 8.4 seconds. 123 points.");
});

test("how many were recognised", () => {
  expect(en.reveal.recognised(5, 6)).toBe("Five of six recognised.");
  expect(en.reveal.recognised(6, 6)).toBe("All of six recognised.");
  expect(en.reveal.recognised(0, 6)).toBe("Nobody was recognised.");
  expect(en.reveal.recognised(1, 1)).toBe("Recognised.");
});

test("who has won", () => {
  expect(en.podium.wins(["Aiko"])).toBe("Aiko wins");
  expect(en.podium.wins(["Aiko", "Mira"])).toBe("Aiko and Mira win");
  expect(en.podium.by(11)).toBe("By eleven points.");
  expect(en.podium.alone(5, 5)).toBe("Five of five");
  expect(en.podium.understood(27, 30)).toBe("Inkling understood 27 of 30 drawings.");
});

test("where the game is", () => {
  expect(en.round.after(0)).toBe("The first round");
  expect(en.round.after(2)).toBe("After two rounds");
});
