import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { Table } from "./testing.ts";
import { eventFor, type Viewer, viewFor } from "./view.ts";

const SEED = 3;
const viewer = (seat: string): Viewer => ({ role: "player", seat });

/** Mira draws; the others guess. */
const table = (...names: string[]) => Table.versus({}, "Mira", ...names);
const linesFor = (of: Table, who: Viewer) =>
  viewFor(of.room, who)
    .game?.rounds.at(-1)
    ?.turn?.lines.map(({ seat, kind, text }) => [seat, kind, text]);

describe("an answer", () => {
  it("AN1 that is right scores by the time it took, and is told as no more than that", () => {
    const play = table("Tom", "Aiko");
    play.draw("Mira");
    play.wait(20_000);
    expect(play.say("Tom", `  ${play.round.prompt.toUpperCase()}! `)).toEqual(["WordFound"]);
    expect(play.turn.found).toMatchObject([{ seat: "Tom", time: 20_000 }]);
    for (const seat of ["Mira", "Tom", "Aiko"]) {
      expect(linesFor(play, viewer(seat))).toEqual([["Tom", "found", ""]]);
    }
    expect(viewFor(play.room, viewer("Aiko")).game?.rounds[0]?.prompt).toBeNull();
    expect(viewFor(play.room, viewer("Tom")).game?.rounds[0]?.prompt).toBe(play.round.prompt);
  });

  it("AN1 two in the same millisecond bring the same", () => {
    const play = table("Tom", "Aiko", "Ben");
    play.wait(5_000).say("Tom", play.round.prompt);
    play.say("Aiko", play.round.prompt);
    const [tom, aiko] = play.turn.found;
    expect(aiko?.points).toBe(tom?.points);
  });

  it("AN2 that is near is told to nobody else", () => {
    const play = table("Tom", "Aiko");
    const near = `${play.round.prompt}s`;
    expect(play.say("Tom", near)).toEqual(["LineSaid"]);
    expect(linesFor(play, viewer("Tom"))).toEqual([["Tom", "near", near]]);
    for (const who of [viewer("Mira"), viewer("Aiko"), { role: "spectator" } as const]) {
      expect(linesFor(play, who)).toEqual([]);
      const heard = play.events.map((event) => eventFor(play.room, event, who));
      expect(JSON.stringify(heard)).not.toContain(near);
    }
  });

  it("AN3 that is another word is talk for everybody", () => {
    const play = table("Tom", "Aiko");
    play.say("Tom", "good morning");
    for (const seat of ["Mira", "Tom", "Aiko"]) {
      expect(linesFor(play, viewer(seat))).toEqual([["Tom", "said", "good morning"]]);
    }
  });

  it("AN4 those who have the word talk with the drawer and among themselves", () => {
    const play = table("Tom", "Aiko", "Ben");
    play.say("Tom", play.round.prompt);
    expect(play.say("Tom", `easy, a ${play.round.prompt}`)).toEqual(["LineSaid"]);
    for (const seat of ["Mira", "Tom"]) expect(linesFor(play, viewer(seat))).toHaveLength(2);
    for (const seat of ["Aiko", "Ben"]) expect(linesFor(play, viewer(seat))).toHaveLength(1);
    expect(linesFor(play, { role: "spectator" })).toHaveLength(1);
    // What was said before one had it, one does not read later.
    play.say("Aiko", play.round.prompt);
    expect(linesFor(play, viewer("Aiko"))).toHaveLength(2);
  });

  it("AN5 the drawer says nothing until the drawing is shown", () => {
    const play = table("Tom");
    expect(play.say("Mira", "it is a")).toBe("answer/drawer");
    play.draw("Mira");
    play.say("Tom", play.round.prompt);
    expect(play.room.phase.name).toBe("reveal");
    expect(play.say("Mira", "well done")).toEqual(["LineSaid"]);
    expect(play.say("Tom", "thank you")).toEqual(["LineSaid"]);
  });

  it("AN5 while the word is chosen there is nothing to guess, only talk", () => {
    const play = new Table().join("Mira", "Tom");
    play.configure(DEFAULT_SETTINGS.versus);
    play.start(SEED);
    expect(play.say("Tom", "hurry up")).toEqual(["LineSaid"]);
    expect(play.say("Mira", "wait")).toBe("answer/drawer");
  });

  it.each([
    ["", "answer/empty"],
    ["\u200b \u202e\u0007", "answer/empty"],
    ["x".repeat(101), "answer/too-long"],
    ["x".repeat(10_000), "answer/too-long"],
  ])("AN6 %j is refused", (text, error) => {
    expect(table("Tom").say("Tom", text)).toBe(error);
  });

  it("AN6 is cleaned of what cannot be seen", () => {
    const play = table("Tom");
    play.say("Tom", "\u202ea\u0000   b\u200b <b>&amp;");
    expect(play.turn.lines.at(-1)?.text).toBe("a b <b>&amp;");
  });

  it("AN6 of somebody who is not here, or of another turn, is refused", () => {
    const play = table("Tom");
    expect(play.say("nobody", "hat")).toBe("seat/unknown");
    expect(play.ask({ type: "Answer", seat: "Tom", round: 7, text: "hat" })).toBe("round/not-this-round");
    const race = Table.drawing("Mira", "Tom");
    expect(race.say("Tom", "hat")).toBe("turn/none");
  });

  it("OR4 the word filter keeps rude lines out, but no right answer", () => {
    const play = table("Tom", "Aiko");
    expect(play.say("Tom", "rude word", true)).toBe("answer/rude");
    play.setFilter(false);
    expect(play.say("Tom", "rude word", true)).toEqual(["LineSaid"]);
    play.setFilter(true);
    expect(play.say("Tom", play.round.prompt, true)).toEqual(["WordFound"]);
  });
});

describe("the host's own words", () => {
  const words = (play: Table, list: readonly string[], seat = "Mira") =>
    play.ask({ type: "SetWords", seat, words: list });

  it("ST4 are cleaned: none empty, none twice", () => {
    const play = new Table().join("Mira", "Tom");
    expect(words(play, ["", "  ", "Zebra", "zebra", "!?", " pine \u200b apple "])).toEqual(["WordsChanged"]);
    expect(play.room.words).toEqual(["Zebra", "pine apple"]);
    expect(words(play, [])).toEqual(["WordsChanged"]);
    expect(play.room.words).toEqual([]);
  });

  it("ST4 are refused where they are too many or too long, or somebody else's", () => {
    const play = new Table().join("Mira", "Tom");
    const many = Array.from({ length: 5_000 }, (_, i) => `word ${i}`);
    expect(words(play, many)).toBe("words/too-many");
    expect(words(play, ["x".repeat(31)])).toBe("words/too-long");
    expect(words(play, ["zebra"], "Tom")).toBe("host/only");
    expect(play.room.words).toEqual([]);
  });

  it("ST4 are what is drawn in versus, and nobody is told them before", () => {
    const play = new Table().join("Mira", "Tom");
    words(play, ["zebra", "pineapple", "lighthouse"]);
    play.configure(DEFAULT_SETTINGS.versus);
    play.start();
    expect([...play.turn.choices].sort()).toEqual(["lighthouse", "pineapple", "zebra"]);
    expect(words(play, ["other"])).toBe("game/running");
    const told = JSON.stringify([
      viewFor(play.room, viewer("Tom")),
      play.events.map((event) => eventFor(play.room, event, viewer("Tom"))),
    ]);
    for (const word of ["zebra", "pineapple", "lighthouse"]) expect(told).not.toContain(word);
    play.choose(0);
    play.draw("Mira");
    expect(play.say("Tom", play.round.prompt)).toEqual(["WordFound", "TurnEnded"]);
  });
});

describe("what the wall shows", () => {
  it.each([
    [false, null],
    [true, "the word"],
  ])("VI3 where the host has set it to %s, the word is %s", (wordOnWall, shown) => {
    const play = Table.versus({ wordOnWall }, "Mira", "Tom");
    const view = viewFor(play.room, { role: "spectator" });
    expect(view.game?.rounds[0]?.prompt).toBe(shown && play.round.prompt);
    play.until("reveal");
    expect(viewFor(play.room, { role: "spectator" }).game?.rounds[0]?.prompt).toBe(play.round.prompt);
  });
});
