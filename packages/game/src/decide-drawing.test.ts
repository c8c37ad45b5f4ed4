import { VERDICT_THRESHOLDS } from "@inkling/guesser/labels";
import { applyOps, BLANK, begin, decodeOps, encodeOps, extend, UNDO } from "@inkling/ink";
import { describe, expect, it } from "vitest";
import { MAX_BOARD_OPS } from "./decide-drawing.ts";
import { points } from "./score.ts";
import { another, LINE, sees, Table } from "./testing.ts";

const inkOf = (table: Table, seat: string) => {
  const text = table.board(seat).batches.map(({ ops }) => ops);
  const decoded = decodeOps(text.join(""));
  return decoded.ok ? decoded.ops : decoded.error;
};
const many = (n: number) => Array.from({ length: n }, (_, i) => (i === 0 ? begin(0, 0) : extend(1, 1)));

describe("ink", () => {
  it("IN1 is taken while the round is drawn, and at no other time", () => {
    const table = new Table().join("Mira");
    const ink = { type: "AddInk", seat: "Mira", from: 0, ops: encodeOps(LINE) } as const;
    expect(table.ask({ ...ink, round: 0 })).toBe("round/not-drawing");
    table.start();
    const taken: [string, unknown][] = [];
    for (const phase of ["countIn", "drawing", "reveal", "podium"] as const) {
      table.until(phase);
      taken.push([phase, table.ask({ ...ink, round: table.round.id })]);
      if (phase === "drawing") expect(table.board("Mira").ink).toEqual(applyOps(BLANK, LINE));
    }
    expect(taken).toEqual([
      ["countIn", "round/not-drawing"],
      ["drawing", ["InkAdded"]],
      ["reveal", "round/not-drawing"],
      ["podium", "round/not-drawing"],
    ]);
  });

  it("IN1 is taken for this round alone", () => {
    const table = Table.drawing("Mira").until("reveal").until("drawing");
    for (const round of [1, 3, Number.NaN]) {
      const ink = { type: "AddInk", seat: "Mira", round, from: 0, ops: encodeOps(LINE) } as const;
      expect(table.ask(ink)).toBe("round/not-this-round");
    }
    expect(table.draw("Mira")).toEqual(["InkAdded"]);
  });

  it("IN1 is taken from those who draw", () => {
    const table = Table.drawing("Mira").join("Late");
    expect(table.draw("Late")).toBe("round/not-drawer");
    expect(table.draw("nobody")).toBe("round/not-drawer");
  });

  it("IN2 is counted, operation by operation, with the time of its arrival", () => {
    const table = Table.drawing("Mira");
    table.draw("Mira");
    table.wait(50).draw("Mira", [UNDO, begin(5, 5)]);
    expect(table.board("Mira").seq).toBe(5);
    expect(table.board("Mira").batches).toEqual([
      { upTo: 3, at: table.now - 50, ops: encodeOps(LINE) },
      { upTo: 5, at: table.now, ops: encodeOps([UNDO, begin(5, 5)]) },
    ]);
    expect(table.board("Mira").ink.strokes).toEqual([[[5, 5]]]);
  });

  it("IN2 does no harm when it is sent twice", () => {
    const table = Table.drawing("Mira");
    table.draw("Mira");
    const { room } = table;
    expect(table.draw("Mira", LINE, 0)).toEqual([]);
    expect(table.draw("Mira", LINE.slice(1), 1)).toEqual([]);
    expect(table.room).toBe(room);
  });

  it("IN2 is passed over as far as the board has it, and the rest is taken", () => {
    const table = Table.drawing("Mira");
    table.draw("Mira", LINE.slice(0, 2));
    expect(table.draw("Mira", [...LINE, begin(7, 7)], 0)).toEqual(["InkAdded"]);
    expect(inkOf(table, "Mira")).toEqual([...LINE, begin(7, 7)]);
    expect(table.board("Mira").ink).toEqual(applyOps(BLANK, [...LINE, begin(7, 7)]));
  });

  it("IN2 is passed over within a long row of undos too", () => {
    const table = Table.drawing("Mira");
    table.draw("Mira", [begin(1, 1)]);
    const undos = Array.from({ length: 2_000 }, () => UNDO);
    expect(table.draw("Mira", [begin(1, 1), ...undos], 0)).toEqual(["InkAdded"]);
    expect(table.board("Mira")).toMatchObject({ seq: 2_001, ink: BLANK });
    expect(table.draw("Mira", LINE)).toEqual(["InkAdded"]);
  });

  it("IN2 of nothing changes nothing", () => {
    expect(Table.drawing("Mira").draw("Mira", [])).toEqual([]);
  });

  it("IN3 that leaves a gap is refused whole", () => {
    const table = Table.drawing("Mira");
    table.draw("Mira");
    const { room } = table;
    expect(table.draw("Mira", LINE, 4)).toBe("ink/gap");
    expect(table.room).toBe(room);
    expect(table.draw("Mira", LINE, 3)).toEqual(["InkAdded"]);
  });

  it.each([
    ["!", "ink/malformed"],
    ["EKU!", "ink/malformed"],
    ["EggBA", "ink/outside-board"],
    ["EKUEAggB", "ink/outside-board"],
    ["goi6D", "ink/too-many"],
  ])("IN4 that reads %j is refused whole: %s", (ops, error) => {
    const table = Table.drawing("Mira");
    const { room } = table;
    expect(table.ask({ type: "AddInk", seat: "Mira", round: 1, from: 0, ops })).toBe(error);
    expect(table.room).toBe(room);
  });

  it("IN5 ends at 20,000 operations", () => {
    const table = Table.drawing("Mira");
    expect(MAX_BOARD_OPS).toBe(20_000);
    expect(table.draw("Mira", many(20_001))).toBe("ink/too-many");
    expect(table.draw("Mira", many(19_999))).toEqual(["InkAdded"]);
    expect(table.draw("Mira", many(2))).toBe("board/full");
    expect(table.draw("Mira", [UNDO])).toEqual(["InkAdded"]);
    expect(table.draw("Mira", [UNDO])).toBe("board/full");
    expect(table.board("Mira").seq).toBe(20_000);
    expect(table.judge("Mira")).toEqual(["VerdictGiven", "RoundEnded"]);
  });
});

describe("guesses", () => {
  it("GU1 are shown and never score", () => {
    const table = Table.drawing("Mira", "Tom");
    table.draw("Mira");
    const guesses = sees(table.round.prompt, 1);
    expect(table.guess("Mira", guesses)).toEqual(["GuessMade"]);
    expect(table.board("Mira")).toMatchObject({ guesses, verdict: null });
    expect(table.board("Tom").guesses).toEqual([]);
  });

  it("GU1 are none, once, where there is no idea", () => {
    const table = Table.drawing("Mira");
    expect(table.guess("Mira", [])).toEqual([]);
    table.guess("Mira", sees("sun"));
    expect(table.guess("Mira", [])).toEqual(["GuessMade"]);
    expect(table.board("Mira").guesses).toEqual([]);
    expect(table.guess("Mira", [])).toEqual([]);
  });

  it("GU1 are about one's own open board, this round", () => {
    const table = Table.drawing("Mira", "Tom").join("Late");
    const guesses = sees("sun");
    expect(table.guess("Late", guesses)).toBe("round/not-drawer");
    expect(table.ask({ type: "ReportGuess", seat: "Mira", round: 0, guesses })).toBe("round/not-this-round");
    table.recognise("Mira");
    expect(table.guess("Mira", guesses)).toBe("board/locked");
    table.until("reveal");
    expect(table.guess("Tom", guesses)).toBe("round/not-drawing");
  });

  it("GU2 leave on the board what stood on top: each label once, with its highest probability", () => {
    const table = Table.drawing("Mira");
    table.guess("Mira", [...sees("sun", 0.3), ...sees("moon", 0.2)]);
    table.guess("Mira", sees("moon", 0.4));
    table.guess("Mira", []);
    table.guess("Mira", sees("sun", 0.6));
    table.guess("Mira", sees("moon", 0.1));
    expect(table.board("Mira").thoughts).toEqual([...sees("sun", 0.6), ...sees("moon", 0.4)]);
    expect(table.board("Mira").guesses).toEqual(sees("moon", 0.1));
  });
});

describe("a verdict", () => {
  it.each([
    ["at the threshold", VERDICT_THRESHOLDS.race],
    ["above it", 1],
  ])("VE1 is given with the prompt on top, as sure as %s", (_, sureness) => {
    const table = Table.drawing("Mira", "Tom");
    table.draw("Mira");
    expect(table.judge("Mira", sees(table.round.prompt, sureness, 0.97))).toEqual(["VerdictGiven"]);
    expect(table.board("Mira").verdict).toMatchObject({ upTo: 3, probability: 0.97 });
  });

  it.each([
    ["just below the threshold", VERDICT_THRESHOLDS.race - 1e-9],
    ["at nought", 0],
    ["at no number", Number.NaN],
  ])("VE1 is not given with the prompt on top, as sure as %s, however probable it is", (_, sureness) => {
    const table = Table.drawing("Mira");
    table.draw("Mira");
    expect(table.judge("Mira", sees(table.round.prompt, sureness, 0.99))).toBe("claim/not-recognised");
  });

  it("VE1 is not given with another label on top, or with none", () => {
    const table = Table.drawing("Mira");
    table.draw("Mira");
    const { prompt } = table.round;
    expect(table.judge("Mira", [...sees(another(prompt), 0.9), ...sees(prompt, 0.9)])).toBe(
      "claim/not-recognised",
    );
    expect(table.judge("Mira", [])).toBe("claim/not-recognised");
  });

  it("VE1 and VE5 need ink that the server holds", () => {
    const table = Table.drawing("Mira");
    expect(table.judge("Mira")).toBe("claim/ahead-of-ink");
    table.draw("Mira");
    for (const upTo of [4, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(table.judge("Mira", sees(table.round.prompt), upTo)).toBe("claim/ahead-of-ink");
    }
    expect(table.judge("Mira", sees(table.round.prompt), 3)).toEqual(["VerdictGiven", "RoundEnded"]);
  });

  it("VE2 locks its board", () => {
    const table = Table.drawing("Mira", "Tom");
    table.recognise("Mira");
    const board = table.board("Mira");
    expect(table.draw("Mira")).toBe("board/locked");
    expect(table.draw("Mira", [UNDO])).toBe("board/locked");
    expect(table.board("Mira")).toBe(board);
    expect(table.draw("Tom")).toEqual(["InkAdded"]);
  });

  it("VE3 is given once for a board, so nobody scores twice in a round", () => {
    const table = Table.drawing("Mira", "Tom");
    table.recognise("Mira");
    expect(table.judge("Mira")).toBe("board/locked");
    table.goAway("Mira");
    table.comeBack("Mira");
    expect(table.judge("Mira")).toBe("board/locked");
    table.until("reveal");
    expect(table.judge("Mira")).toBe("board/locked");
  });

  it("VE4 counts what was drawn in time, even if the answer comes while the round is shown", () => {
    const table = Table.drawing("Mira", "Tom");
    table.wait(5_000).draw("Mira");
    table.until("reveal").wait(3_000);
    expect(table.judge("Mira")).toEqual(["VerdictGiven"]);
    expect(table.board("Mira").verdict).toMatchObject({ time: 5_000 });
    expect(table.room.phase.name).toBe("reveal");
  });

  it("VE4 counts what is on the way of somebody who is away, or has left", () => {
    const table = Table.drawing("Mira", "Tom", "Aiko");
    for (const seat of ["Mira", "Tom"]) table.draw(seat);
    table.goAway("Mira");
    table.leave("Tom");
    for (const seat of ["Mira", "Tom"]) expect(table.judge(seat)).toEqual(["VerdictGiven"]);
  });

  it("VE5 is refused for another round and for somebody who does not draw", () => {
    const table = Table.drawing("Mira").join("Late");
    table.draw("Mira");
    expect(table.judge("Late")).toBe("round/not-drawer");
    expect(table.judge("nobody")).toBe("round/not-drawer");
    const late = {
      type: "Judge",
      seat: "Mira",
      round: 1,
      upTo: 3,
      guesses: sees(table.round.prompt),
    } as const;
    table.until("reveal").until("countIn");
    expect(table.ask(late)).toBe("round/not-drawing");
    table.until("drawing");
    expect(table.ask(late)).toBe("round/not-this-round");
    table.until("podium");
    expect(table.ask({ ...late, round: table.round.id })).toBe("round/not-drawing");
    table.openLobby();
    expect(table.ask(late)).toBe("round/not-drawing");
  });

  it("SC1 scores by the arrival of the ink that was recognised, not of the claim or the answer", () => {
    const table = Table.drawing("Mira", "Tom");
    table.wait(2_000).draw("Mira");
    table.wait(2_000).draw("Mira");
    table.wait(2_000).draw("Mira");
    table.wait(4_000).judge("Mira", sees(table.round.prompt), 5);
    expect(table.board("Mira").verdict).toEqual({
      upTo: 5,
      time: 4_000,
      probability: 0.9,
      points: points(table.round.prompt, 4_000, 20_000),
    });
  });

  it("SC1 scores by the time that this game gives", () => {
    const table = new Table().join("Mira");
    table.configure({ seconds: 80 });
    table.start();
    table.until("drawing").wait(20_000).recognise("Mira");
    expect(table.board("Mira").verdict?.points).toBe(points(table.round.prompt, 20_000, 80_000));
  });
});
