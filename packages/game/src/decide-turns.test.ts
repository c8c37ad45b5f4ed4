import { LABELS, levelOf } from "@inkling/guesser/labels";
import { begin, type Op } from "@inkling/ink";
import { describe, expect, it } from "vitest";
import { wakesAt } from "./decide-rounds.ts";
import { chooseWords, fallbackOf } from "./prompts.ts";
import { RIVALS } from "./rival.ts";
import { drawerPoints, gainOf, scoreOf, standings } from "./score.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { AI } from "./state.ts";
import { another, sees, Table } from "./testing.ts";
import { DRAWER_AWAY_MS, FIRST_STROKE_MS } from "./turn.ts";

const DOT: readonly Op[] = [begin(5, 5)];

/** Who drew in which lap so far. */
const turnsOf = (table: Table) =>
  table.room.game?.rounds.map(({ turn, drawers }) => `${turn?.lap} ${drawers[0]}`);

/** Lets the time until the next thing run out that comes by itself. */
function ringNext(table: Table) {
  table.now = Math.max(table.now, wakesAt(table.room) ?? table.now);
  return table.ask({ type: "TimeUp", phase: table.room.phase.id });
}

function untilPhase(table: Table, name: string): Table {
  for (let i = 0; i < 50 && table.room.phase.name !== name; i++) ringNext(table);
  expect(table.room.phase.name).toBe(name);
  return table;
}

describe("turns", () => {
  it("TU1 begin with choosing, go on with drawing, and end with the drawing being shown", () => {
    const table = new Table().join("Mira", "Tom");
    table.configure(DEFAULT_SETTINGS.versus);
    expect(table.start()).toEqual(["GameStarted", "TurnStarted"]);
    expect(table.room.phase).toMatchObject({ name: "choosing", endsAt: table.now + 12_000 });
    expect(table.choose(1)).toEqual(["WordChosen", "DrawingStarted"]);
    expect(table.room.phase).toMatchObject({ name: "drawing", endsAt: table.now + 80_000 });
    table.draw("Mira");
    untilPhase(table, "reveal");
    expect(table.turn.end).toEqual({ reason: "time-up", points: 0 });
    expect(ringNext(table)).toEqual(["TurnStarted"]);
  });

  it("TU1 need somebody who guesses", () => {
    const table = new Table().join("Mira");
    table.configure(DEFAULT_SETTINGS.versus);
    expect(table.start()).toBe("game/alone");
    expect(table.room.phase.name).toBe("lobby");
    table.bot("Ben");
    expect(table.start()).toEqual(["GameStarted", "TurnStarted"]);
  });

  it("TU2 go round the table, once in each lap", () => {
    const table = Table.versus({ rounds: 2 }, "Mira", "Tom", "Aiko");
    untilPhase(table, "podium");
    expect(turnsOf(table)).toEqual(["1 Mira", "1 Tom", "1 Aiko", "2 Mira", "2 Tom", "2 Aiko"]);
  });

  it("TU2 pass over those who are away, who draw later in the lap if they come back", () => {
    const table = Table.versus({ rounds: 1 }, "Mira", "Tom", "Aiko");
    table.goAway("Tom");
    untilPhase(table, "reveal");
    ringNext(table);
    table.comeBack("Tom");
    untilPhase(table, "podium");
    expect(turnsOf(table)).toEqual(["1 Mira", "1 Aiko", "1 Tom"]);
  });

  it("TU2 include who comes during a game", () => {
    const table = Table.versus({ rounds: 1 }, "Mira", "Tom");
    table.join("Late");
    untilPhase(table, "podium");
    expect(turnsOf(table)).toEqual(["1 Mira", "1 Tom", "1 Late"]);
  });

  it("TU3 wait while only one is here, and end the game when only one is left", () => {
    const table = Table.versus({ rounds: 3 }, "Mira", "Tom");
    table.goAway("Tom");
    untilPhase(table, "reveal");
    expect(ringNext(table)).toEqual([]);
    expect(table.comeBack("Tom")).toEqual(["PlayerBack", "TurnStarted"]);
    expect(table.leave("Tom")).toEqual(["PlayerLeft", "TurnEnded"]);
    expect(ringNext(table)).toEqual(["GameEnded"]);
  });

  it("TU3 end a game that waits for somebody once they are removed", () => {
    const table = Table.versus({ rounds: 3 }, "Mira", "Tom");
    table.goAway("Tom");
    untilPhase(table, "reveal");
    expect(ringNext(table)).toEqual([]);
    expect(table.kick("Tom")).toEqual(["PlayerKicked", "GameEnded"]);
  });

  it("TI1 leave nothing behind that is due at the same moment", () => {
    const table = Table.versus({ seconds: 30, hints: 4, strength: "gentle" }, "Mira", "Tom");
    table.draw("Mira");
    table.guess("Mira", sees(another(table.round.prompt), 0.6));
    table.wait(29_000);
    const hints = Math.min(4, Math.floor(table.round.prompt.replaceAll(" ", "").length / 2));
    expect(table.ask({ type: "TimeUp", phase: table.room.phase.id })).toEqual([
      ...Array.from({ length: hints }, () => "HintGiven"),
      "LineSaid",
    ]);
    expect(wakesAt(table.room)).toBeGreaterThan(table.now);
  });

  it("TU3 GA10 wait while the host has paused the game", () => {
    const table = Table.versus({}, "Mira", "Tom");
    table.pause(true);
    untilPhase(table, "reveal");
    expect(ringNext(table)).toEqual([]);
    expect(table.pause(false)).toEqual(["GamePaused", "TurnStarted"]);
  });

  it("TU4 end when all who are here have the word", () => {
    const table = Table.versus({}, "Mira", "Tom", "Aiko");
    table.goAway("Aiko");
    expect(table.say("Tom", table.round.prompt)).toEqual(["WordFound", "TurnEnded"]);
    expect(table.turn.end?.reason).toBe("all-found");
  });

  it("TU4 end when the last who does not have it goes away", () => {
    const table = Table.versus({}, "Mira", "Tom", "Aiko");
    table.say("Tom", table.round.prompt);
    expect(table.goAway("Aiko")).toEqual(["PlayerAway", "TurnEnded"]);
  });

  it.each(["choosing", "drawing"])(
    "TU4 end when the drawer leaves while %s, who then earns nothing",
    (phase) => {
      const table = new Table().join("Mira", "Tom", "Aiko");
      table.configure(DEFAULT_SETTINGS.versus);
      table.start();
      if (phase === "drawing") {
        table.choose(0);
        table.draw("Mira");
        table.say("Tom", table.round.prompt);
      }
      expect(table.leave("Mira")).toEqual(["PlayerLeft", "TurnEnded"]);
      expect(table.turn.end).toEqual({ reason: "drawer-left", points: 0 });
      if (phase === "drawing") expect(gainOf(table.round, "Tom")).toBeGreaterThan(0);
    },
  );

  it("TU4 wait eight seconds for a drawer who is away", () => {
    const table = Table.versus({}, "Mira", "Tom");
    table.draw("Mira");
    table.goAway("Mira");
    const away = table.now;
    expect(wakesAt(table.room)).toBe(away + DRAWER_AWAY_MS);
    table.wait(5_000).comeBack("Mira");
    expect(wakesAt(table.room)).toBeGreaterThan(away + DRAWER_AWAY_MS);
    table.goAway("Mira");
    expect(ringNext(table)).toEqual(["TurnEnded"]);
    expect(table.turn.end?.reason).toBe("drawer-left");
  });

  it("TU4 end when nothing is drawn", () => {
    const table = Table.versus({}, "Mira", "Tom");
    expect(wakesAt(table.room)).toBe(table.now + FIRST_STROKE_MS);
    expect(ringNext(table)).toEqual(["TurnEnded"]);
    expect(table.turn.end).toEqual({ reason: "nothing-drawn", points: 0 });
  });

  it("TU4 end when nobody is left to guess", () => {
    const table = Table.versus({}, "Mira", "Tom");
    expect(table.leave("Tom")).toEqual(["PlayerLeft", "TurnEnded"]);
    expect(table.turn.end).toEqual({ reason: "nobody-guesses", points: 0 });
  });
});

describe("choosing", () => {
  it("CH1 offers words from easy to hard, all different, the same for the same seed and turn", () => {
    for (let turn = 0; turn < 50; turn++) {
      const three = chooseWords(7, turn, 3, [], []);
      expect(three.map((word) => levelOf(word as (typeof LABELS)[number]))).toEqual([
        "easy",
        "middle",
        "hard",
      ]);
      expect(chooseWords(7, turn, 3, [], [])).toEqual(three);
      expect(new Set(chooseWords(7, turn, 5, [], [])).size).toBe(5);
    }
    expect(chooseWords(7, 1, 3, [], [])).not.toEqual(chooseWords(7, 2, 3, [], []));
    expect(levelOf(chooseWords(7, 1, 1, [], [])[0] as (typeof LABELS)[number])).toBe("middle");
  });

  it("CH1 offers words that say nothing about those of the next turn", () => {
    const easy = LABELS.filter((label) => levelOf(label) === "easy");
    const places = Array.from({ length: 40 }, (_, turn) =>
      easy.indexOf(chooseWords(3_987_654_321, turn, 3, [], [])[0] as (typeof LABELS)[number]),
    );
    const steps = places.slice(1).map((place, i) => place - (places[i] as number));
    expect(new Set(steps).size).toBeGreaterThan(15);
  });

  it("CH1 does not offer what was offered not long ago", () => {
    const offered: string[] = [];
    for (let turn = 0; turn < 200; turn++) {
      const words = chooseWords(9, turn, 5, [], offered);
      for (const word of words) expect(offered.slice(-60)).not.toContain(word);
      offered.push(...words);
    }
  });

  it("CH1 offers the host's own words where there are any, as many as there are", () => {
    expect([...chooseWords(7, 1, 3, ["Zebra", "pineapple"], [])].sort()).toEqual(["Zebra", "pineapple"]);
    const own = ["a", "b", "c", "d"];
    expect(new Set(chooseWords(7, 1, 2, own, ["a", "b"]))).toEqual(new Set(["c", "d"]));
  });

  it("CH2 is up to the drawer, once, and among what was offered", () => {
    const table = new Table().join("Mira", "Tom");
    table.configure(DEFAULT_SETTINGS.versus);
    table.start();
    const words = table.turn.choices;
    expect(table.choose(0, "Tom")).toBe("round/not-drawer");
    for (const place of [3, -1, 0.5, Number.NaN]) expect(table.choose(place)).toBe("choice/not-offered");
    expect(table.ask({ type: "Choose", seat: "Mira", round: 99, choice: 0 })).toBe("round/not-this-round");
    table.choose(2);
    expect(table.round.prompt).toBe(words[2]);
    expect(table.choose(0)).toBe("choice/closed");
    expect(table.turn.choices).toEqual([]);
  });

  it("CH3 takes the word in the middle when the time is up", () => {
    const table = new Table().join("Mira", "Tom");
    table.configure(DEFAULT_SETTINGS.versus);
    table.start();
    const fallback = fallbackOf(table.turn.choices);
    expect(table.wait(11_999).ask({ type: "TimeUp", phase: table.room.phase.id })).toEqual([]);
    expect(table.wait(1).ask({ type: "TimeUp", phase: table.room.phase.id })).toEqual([
      "WordChosen",
      "DrawingStarted",
    ]);
    expect(table.round.prompt).toBe(fallback);
  });
});

describe("hints", () => {
  it("HI1 tell so many letters of the word, as far apart in time as can be", () => {
    const table = Table.versus({ hints: 2, seconds: 90 }, "Mira", "Tom");
    const start = table.now;
    table.draw("Mira", DOT);
    const { prompt } = table.round;
    expect(table.turn.pattern.every((letter) => letter === null || /[ -]/.test(letter))).toBe(true);
    for (const [given, at] of [
      [1, 30_000],
      [2, 60_000],
    ] as const) {
      expect(ringNext(table)).toEqual(["HintGiven"]);
      expect(table.now - start).toBe(at);
      const told = table.turn.pattern.flatMap((letter, i) => (letter ? [[i, letter]] : []));
      for (const [place, letter] of told) expect(prompt[place as number]).toBe(letter);
      expect(table.turn.hintsGiven).toBe(given);
    }
    expect(ringNext(table)).toEqual(["TurnEnded"]);
  });

  it("HI1 are none where none are wanted", () => {
    const table = Table.versus({ hints: 0 }, "Mira", "Tom");
    table.draw("Mira", DOT);
    expect(ringNext(table)).toEqual(["TurnEnded"]);
  });
});

describe("what a turn brings", () => {
  it("SC4 the drawer earns by the share of the people who have the word, more for a harder one", () => {
    const [easy, hard] = [LABELS[0], LABELS[0]].map((_, i) =>
      [...LABELS].sort((a, b) => drawerPoints(a, 1) - drawerPoints(b, 1)).at(i === 0 ? 0 : -1),
    ) as [string, string];
    expect(drawerPoints(easy, 1)).toBe(60);
    expect(drawerPoints(hard, 1)).toBe(200);
    expect(drawerPoints(hard, 0.5)).toBe(100);
    expect(drawerPoints(hard, 0)).toBe(0);
    expect(drawerPoints("a word of one's own", 1)).toBe(130);
  });

  it("SC4 counts those who are here at the end and those who have it", () => {
    const table = Table.versus({}, "Mira", "Tom", "Aiko", "Ben", "Eva");
    table.draw("Mira");
    const { prompt } = table.round;
    table.wait(10_000).say("Tom", prompt);
    table.goAway("Ben");
    table.leave("Eva");
    untilPhase(table, "reveal");
    // Tom has it, Aiko is here without it.
    expect(table.turn.end).toEqual({ reason: "time-up", points: drawerPoints(prompt, 1 / 2) });
    expect(gainOf(table.round, "Mira")).toBe(drawerPoints(prompt, 1 / 2));
  });

  it("SC4 counts people rather than bots, where there are any", () => {
    const table = Table.versus({}, "Mira", "Tom");
    for (const name of ["Ada", "Bo"]) table.bot(name);
    table.draw("Mira");
    for (const seat of ["Ada", "Bo"]) table.say(seat, table.round.prompt);
    untilPhase(table, "reveal");
    expect(table.turn.end).toEqual({ reason: "time-up", points: 0 });

    const alone = new Table().join("Mira").bot("Ada");
    alone.configure(DEFAULT_SETTINGS.versus);
    alone.start();
    alone.choose(0);
    alone.draw("Mira");
    alone.say("Ada", alone.round.prompt);
    expect(alone.turn.end?.points).toBe(drawerPoints(alone.round.prompt, 1));
  });

  it("SC4 brings nothing to who drew nothing, however soon the word was found", () => {
    const table = Table.versus({}, "Mira", "Tom");
    expect(table.say("Tom", table.round.prompt)).toEqual(["WordFound", "TurnEnded"]);
    expect(table.turn.end).toEqual({ reason: "all-found", points: 0 });
  });

  it("SC4 does not count the AI", () => {
    const table = Table.versus({ strength: "sharp" }, "Mira", "Tom");
    table.draw("Mira");
    table.wait(5_000).judge("Mira", sees(table.round.prompt, 0.95));
    untilPhase(table, "reveal");
    expect(gainOf(table.round, AI)).toBeGreaterThan(0);
    expect(gainOf(table.round, "Mira")).toBe(0);
    expect(standings(table.room)[0]).toMatchObject({ seat: AI, name: "Inkling", rank: 1 });
  });

  it("TU5 nothing of a turn that is void counts for anybody", () => {
    const table = Table.versus({ strength: "sharp" }, "Mira", "Tom", "Aiko");
    table.draw("Mira");
    table.wait(5_000).judge("Mira", sees(table.round.prompt, 0.95));
    table.say("Tom", table.round.prompt);
    expect(table.voidTurn("Mira")).toEqual(["TurnEnded"]);
    const { game } = table.room;
    for (const seat of ["Mira", "Tom", "Aiko", AI]) expect(game && scoreOf(game, seat)).toBe(0);
  });

  it("TU5 more than half of those who do not draw void a turn, at least two of them", () => {
    const table = Table.versus({}, "Host", "Mira", "Tom", "Aiko", "Ben");
    untilPhase(table, "reveal");
    ringNext(table);
    table.choose(0);
    expect(table.round.drawers).toEqual(["Mira"]);
    expect(table.voidTurn("Mira")).toBe("round/not-drawing");
    expect(table.voidTurn("Tom")).toEqual(["VoidWanted"]);
    expect(table.voidTurn("Tom")).toEqual([]);
    expect(table.voidTurn("Aiko")).toEqual(["VoidWanted"]);
    expect(table.voidTurn("Aiko", false)).toEqual(["VoidWanted"]);
    expect(table.voidTurn("Aiko")).toEqual(["VoidWanted"]);
    expect(table.voidTurn("Ben")).toEqual(["VoidWanted", "TurnEnded"]);
    expect(table.turn.end).toEqual({ reason: "void", points: 0 });
  });

  it("TU5 are void afterwards, too, while what was drawn is shown", () => {
    const table = Table.versus({}, "Mira", "Tom", "Aiko");
    table.draw("Mira");
    for (const seat of ["Tom", "Aiko"]) table.say(seat, table.round.prompt);
    expect(table.turn.end?.points).toBeGreaterThan(0);
    expect(table.voidTurn("Tom")).toEqual(["VoidWanted"]);
    expect(table.voidTurn("Aiko")).toEqual(["VoidWanted", "TurnEnded"]);
    const { game } = table.room;
    for (const seat of ["Mira", "Tom", "Aiko"]) expect(game && scoreOf(game, seat)).toBe(0);
    expect(table.voidTurn("Mira")).toBe("round/not-drawing");
  });

  it("TU5 bots have no vote", () => {
    const table = Table.versus({}, "Host", "Mira", "Tom");
    for (const name of ["Ada", "Bo", "Cy"]) table.bot(name);
    untilPhase(table, "reveal");
    ringNext(table);
    table.choose(0);
    table.draw("Mira");
    expect(table.voidTurn("Ada")).toBe("round/not-drawing");
    table.voidTurn("Tom");
    expect(table.turn.voiding).toEqual(["Tom"]);
  });

  it("TU5 one guesser alone cannot", () => {
    const table = Table.versus({}, "Mira", "Tom");
    expect(table.voidTurn("Tom")).toEqual(["VoidWanted"]);
    expect(table.room.phase.name).toBe("drawing");
  });
});

describe("the AI", () => {
  const talk = (table: Table) => table.turn.lines.map(({ seat, kind, text }) => [seat, kind, text]);
  function drawing(strength: "gentle" | "fair" | "sharp" | "off") {
    const table = Table.versus({ strength }, "Mira", "Tom");
    table.draw("Mira");
    return table;
  }

  it("AI1 says what it sees at the pace of a person, and not twice in a row", () => {
    const table = drawing("sharp");
    const [one, two] = LABELS.filter((label) => label !== table.round.prompt) as ["sun", "moon"];
    table.wait(100).guess("Mira", sees(one, 0.6));
    expect(talk(table)).toEqual([]);
    expect(ringNext(table)).toEqual(["LineSaid"]);
    expect(table.now - (table.round.startedAt ?? 0)).toBe(RIVALS.sharp.silence);
    table.wait(100).guess("Mira", sees(two, 0.6));
    table.wait(100).guess("Mira", sees(one, 0.6));
    table.wait(5_000).guess("Mira", sees(one, 0.7));
    expect(talk(table)).toEqual([[AI, "said", one]]);
    expect(table.guess("Mira", sees(two, 0.6))).toEqual(["GuessMade", "LineSaid"]);
  });

  it("AI1 says nothing without an idea, and never what is near the word", () => {
    const table = drawing("sharp");
    table.wait(9_000);
    expect(table.guess("Mira", sees(another(table.round.prompt), 0.2))).toEqual(["GuessMade"]);
    expect(table.guess("Mira", sees(table.round.prompt, 0.99))).toEqual(["GuessMade"]);
    expect(talk(table)).toEqual([]);
  });

  it("AI2 has the word when the judge is as sure as its strength asks for", () => {
    const table = drawing("fair");
    table.wait(20_000);
    expect(table.judge("Mira", sees(table.round.prompt, RIVALS.fair.threshold - 0.01, 0.99))).toBe(
      "claim/not-recognised",
    );
    expect(table.judge("Mira", sees(another(table.round.prompt), 0.99))).toBe("claim/not-recognised");
    expect(table.judge("Mira", sees(table.round.prompt, RIVALS.fair.threshold))).toEqual([
      "WordKnown",
      "VerdictGiven",
    ]);
    expect(talk(table)).toEqual([[AI, "found", ""]]);
    expect(table.board("Mira").verdict).toMatchObject({ time: 20_000 });
    expect(table.draw("Mira")).toEqual(["InkAdded"]);
  });

  it("AI3 says so no sooner than a person could", () => {
    const table = drawing("gentle");
    table.wait(1_000);
    expect(table.judge("Mira", sees(table.round.prompt, 0.95))).toEqual(["WordKnown"]);
    expect(table.judge("Mira", sees(table.round.prompt, 0.95))).toEqual([]);
    expect(ringNext(table)).toEqual(["VerdictGiven"]);
    expect(table.board("Mira").verdict).toMatchObject({ time: RIVALS.gentle.silence, probability: 0.95 });
  });

  it("AI3 does not keep its pace for what it knows", () => {
    const table = drawing("gentle");
    table.wait(20_000).guess("Mira", sees(another(table.round.prompt), 0.6));
    expect(table.wait(100).judge("Mira", sees(table.round.prompt, 0.95))).toEqual([
      "WordKnown",
      "VerdictGiven",
    ]);
  });

  it("AI4 does not play where it is off", () => {
    const table = drawing("off");
    table.wait(30_000);
    expect(table.guess("Mira", sees(another(table.round.prompt)))).toEqual(["GuessMade"]);
    expect(table.judge("Mira")).toBe("claim/not-recognised");
    expect(standings(table.room).map(({ seat }) => seat)).toEqual(["Mira", "Tom"]);
  });
});
