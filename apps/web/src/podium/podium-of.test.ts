import { expect, test } from "vitest";
import { RoomInTest } from "../room-in-test.ts";
import { podiumOf } from "./podium-of.ts";

const finish = (room: RoomInTest) => {
  if (room.room.phase.name === "drawing") room.timeUp(30_000);
  return room.timeUp(40_000);
};

test("one step for each rank, up to three", () => {
  const room = new RoomInTest().join("Mira", "Aiko", "Ben", "Lena").start(1);
  room.recognise("aiko", 4_000).recognise("mira", 8_000).recognise("ben", 12_000);
  const podium = podiumOf(finish(room).room);
  expect(podium.steps.map(({ rank, people }) => [rank, people.map(({ name }) => name)])).toEqual([
    [1, ["Aiko"]],
    [2, ["Mira"]],
    [3, ["Ben"]],
  ]);
  expect(podium).toMatchObject({ recognised: 3, drawings: 4, rounds: 1 });
  expect(podium.lead).toBe((podium.rows[0]?.score ?? 0) - (podium.rows[1]?.score ?? 0));
});

test("equals share a step", () => {
  const room = new RoomInTest().join("Mira", "Aiko", "Ben").start(1);
  room.recognise("aiko", 4_000).recognise("mira", 4_000).recognise("ben", 12_000);
  const podium = podiumOf(finish(room).room);
  expect(podium.steps.map(({ step, rank, people }) => [step, rank, people.length])).toEqual([
    [1, 1, 2],
    [2, 3, 1],
  ]);
  expect(podium.winners.map(({ name }) => name)).toEqual(["Mira", "Aiko"]);
});

test("two players stand on two steps; alone there is nobody to lead", () => {
  const two = new RoomInTest().join("Mira", "Aiko").start(1).recognise("mira", 5_000);
  expect(podiumOf(finish(two).room).steps.map(({ rank }) => rank)).toEqual([1, 2]);
  const alone = new RoomInTest().join("Mira").start(1).recognise("mira", 5_000);
  expect(podiumOf(finish(alone).room).lead).toBe(null);
});

test("a crowd without points stays on the floor", () => {
  const room = new RoomInTest().join("Mira", "Aiko", "Ben", "Lena", "Omar").start(1).recognise("mira", 5_000);
  expect(podiumOf(finish(room).room).steps.map(({ people }) => people.map(({ name }) => name))).toEqual([
    ["Mira"],
  ]);
  const none = podiumOf(finish(new RoomInTest().join("Mira", "Aiko", "Ben", "Lena").start(1)).room);
  expect(none).toMatchObject({ steps: [], winners: [], lead: null });
});

test("the best drawing is the quickest verdict, or else the first with ink on it", () => {
  const room = new RoomInTest().join("Mira", "Aiko").start(2);
  room.draw("aiko").recognise("mira", 9_000).timeUp(30_000).timeUp(40_000).timeUp();
  room.recognise("mira", 5_000);
  const [first, second] = podiumOf(finish(room).room).steps;
  const prompts = room.room.game?.rounds.map(({ prompt }) => prompt);
  expect(first?.people[0]?.best).toMatchObject({ label: prompts?.[1], time: 5_000 });
  expect(second?.people[0]?.best).toMatchObject({ label: prompts?.[0], time: null });
});

test("in versus the best drawing earned most, the AI stands among the people, and void turns do not count", () => {
  const room = new RoomInTest().join("Mira", "Tom").startVersus({ rounds: 2 });
  room.choose().recognise("mira", 9_000).timeUp(90_000).timeUp(100_000);
  room.choose();
  room.do({ type: "VoidTurn", seat: "mira", round: room.round.id, want: true }).timeUp(110_000);
  room.choose().find("tom", 2_000).timeUp(120_000);
  room.timeUp(140_000).timeUp(170_000).timeUp(180_000);
  const podium = podiumOf(room.room);
  expect(podium).toMatchObject({ versus: true, guessed: true, people: 2, recognised: 1, rounds: 2 });
  expect(podium.rows.map(({ name }) => name)).toContain("Inkling");
  const people = podium.steps.flatMap((step) => step.people);
  const third = room.room.game?.rounds[2]?.prompt;
  expect(people.find(({ seat }) => seat === "mira")?.best?.label).toBe(third);
  expect(people.find(({ name }) => name === "Inkling")?.best).toBe(null);
  expect(podium.book.map(({ by }) => by)).toEqual(["Mira", "Tom", "Mira", "Tom"]);
});
