import { describe, expect, it } from "vitest";
import { COUNT_IN_MS, REVEAL_MS } from "./decide-rounds.ts";
import { standings } from "./score.ts";
import { Table } from "./testing.ts";

/** A table at which the first game has this many rounds. */
function game(rounds: number, ...names: string[]): Table {
  const table = new Table().join(...names);
  table.configure({ rounds });
  table.start();
  return table;
}

describe("a game", () => {
  it("GA1 starts from the lobby with one person", () => {
    const table = new Table().join("Mira");
    expect(table.start()).toEqual(["GameStarted", "RoundStarted"]);
    expect(table.room.game).toMatchObject({ number: 1, settings: { rounds: 5, seconds: 20 } });
  });

  it("GA1 starts with nobody's word but that of somebody here", () => {
    expect(new Table().start(1, "")).toBe("host/only");
    expect(new Table().bot("Bot").start(1, "Bot")).toBe("host/only");
  });

  it("GA1 does not start while one is running", () => {
    const table = new Table().join("Mira");
    table.start();
    for (const phase of ["countIn", "drawing", "reveal"] as const) {
      expect(table.until(phase).start()).toBe("game/running");
    }
  });

  it("GA1 is a row of as many rounds as were set", () => {
    const table = game(3, "Mira");
    table.until("podium");
    expect(table.room.game?.rounds.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(table.events.filter(({ type }) => type === "RoundEnded")).toHaveLength(3);
  });
});

describe("a round", () => {
  it("GA2 begins with a count-in of three seconds that shows its prompt", () => {
    const table = game(1, "Mira");
    expect(table.room.phase).toMatchObject({ name: "countIn", endsAt: table.now + 3_000 });
    expect(COUNT_IN_MS).toBe(3_000);
    expect(table.round.prompt).toBe(table.room.secret?.prompts[0]);
    expect(table.round.startedAt).toBeNull();
  });

  it("GA2 is then drawn for the time that was set, by all who are here, each on a board of their own", () => {
    const table = new Table().join("Mira", "Tom", "Aiko").bot("Bot");
    table.goAway("Tom");
    table.configure({ seconds: 35 });
    table.start();
    expect(table.ring()).toEqual(["DrawingStarted"]);
    expect(table.room.phase).toMatchObject({ name: "drawing", endsAt: table.now + 35_000 });
    expect(table.round).toMatchObject({ startedAt: table.now, drawers: ["Mira", "Aiko", "Bot"] });
    table.draw("Mira");
    table.draw("Aiko");
    expect(Object.keys(table.round.boards).sort()).toEqual(["Aiko", "Bot", "Mira"]);
    expect([table.board("Mira"), table.board("Aiko"), table.board("Bot")].map(({ seq }) => seq)).toEqual([
      3, 3, 0,
    ]);
  });

  it.each(["countIn", "drawing"] as const)("GA3 gives a board to who comes back during %s", (phase) => {
    const table = new Table().join("Mira", "Tom");
    table.goAway("Tom");
    table.start();
    table.until(phase);
    expect(table.draw("Tom")).not.toEqual(["InkAdded"]);
    table.comeBack("Tom");
    table.until("drawing");
    expect(table.round.drawers).toEqual(["Mira", "Tom"]);
    expect(table.draw("Tom")).toEqual(["InkAdded"]);
  });

  it("GA3 gives no board any more to who comes back when the drawings are shown", () => {
    const table = new Table().join("Mira", "Tom");
    table.goAway("Tom");
    table.start();
    table.until("reveal").comeBack("Tom");
    expect(table.round.drawers).toEqual(["Mira"]);
    expect(table.until("countIn").round.drawers).toEqual(["Mira", "Tom"]);
  });

  it.each(["countIn", "drawing", "reveal"] as const)(
    "GA3 lets who took a seat during %s play from the next round",
    (phase) => {
      const table = game(2, "Mira").until(phase).join("Late");
      table.goAway("Late");
      table.comeBack("Late");
      expect(table.round.drawers).toEqual(["Mira"]);
      if (phase === "drawing") expect(table.draw("Late")).toBe("round/not-drawer");
      table.until("reveal").until("countIn");
      expect(table.round.drawers).toEqual(["Mira", "Late"]);
    },
  );

  it("GA4 ends when every drawer is recognised", () => {
    const table = Table.drawing("Mira", "Tom");
    expect(table.recognise("Mira")).toEqual(["VerdictGiven"]);
    expect(table.recognise("Tom")).toEqual(["VerdictGiven", "RoundEnded"]);
    expect(table.events.at(-1)).toMatchObject({ reason: "all-recognised" });
  });

  it("GA4 ends when the time is up", () => {
    const table = Table.drawing("Mira", "Tom");
    table.recognise("Mira");
    expect(table.ring()).toEqual(["RoundEnded"]);
    expect(table.events.at(-1)).toMatchObject({ reason: "time-up" });
  });

  it("GA4 does not wait for drawers who are gone", () => {
    const table = Table.drawing("Mira", "Tom", "Aiko");
    expect(table.leave("Aiko")).toEqual(["PlayerLeft"]);
    table.recognise("Mira");
    expect(table.leave("Tom")).toEqual(["PlayerLeft", "RoundEnded"]);
  });

  it("GA4 waits for drawers who are away", () => {
    const table = Table.drawing("Mira", "Tom");
    table.goAway("Tom");
    expect(table.recognise("Mira")).toEqual(["VerdictGiven"]);
    expect(table.room.phase.name).toBe("drawing");
    table.comeBack("Tom");
    expect(table.recognise("Tom")).toEqual(["VerdictGiven", "RoundEnded"]);
  });

  it("GA4 is not drawn by anybody when all its drawers have left during the count-in", () => {
    const table = game(2, "Mira").join("Late");
    expect(table.leave("Mira")).toEqual(["PlayerLeft"]);
    expect(table.ring()).toEqual(["DrawingStarted", "RoundEnded"]);
    expect(table.ring()).toEqual(["RoundStarted"]);
    expect(table.round.drawers).toEqual(["Late"]);
  });

  it("GA5 is followed by its drawings for eight seconds", () => {
    for (const end of [(table: Table) => table.ring(), (table: Table) => table.recognise("Mira")]) {
      const table = Table.drawing("Mira").wait(500);
      end(table);
      expect(table.room.phase).toMatchObject({ name: "reveal", endsAt: table.now + 8_000 });
    }
    expect(REVEAL_MS).toBe(8_000);
  });

  it("GA6 is followed by the next by itself, and the last by the podium", () => {
    const table = game(2, "Mira").until("reveal");
    expect(table.ring()).toEqual(["RoundStarted"]);
    expect(table.round).toMatchObject({ id: 2, prompt: table.room.secret?.prompts[1] });
    expect(table.until("reveal").ring()).toEqual(["GameEnded"]);
    expect(table.room.phase.name).toBe("podium");
  });
});

describe("an empty room", () => {
  /** Two rounds; the first is over, its time is up and nobody is here. */
  function waiting() {
    const table = game(2, "Mira", "Tom").bot("Bot").until("reveal");
    for (const seat of ["Mira", "Tom"]) table.goAway(seat);
    expect(table.ring()).toEqual([]);
    return table;
  }

  it("GA7 begins no round while no person is here, bots or not", () => {
    const table = waiting().wait(100_000);
    expect(table.ring()).toEqual([]);
    table.goAway("Bot");
    expect(table.comeBack("Bot")).toEqual(["PlayerBack"]);
    expect(table.bot("Bot 2").room.phase.name).toBe("reveal");
  });

  it("GA7 plays on what has begun", () => {
    const table = game(2, "Mira");
    table.goAway("Mira");
    expect(table.ring()).toEqual(["DrawingStarted"]);
    expect(table.ring()).toEqual(["RoundEnded"]);
    expect(table.ring()).toEqual([]);
  });

  it("GA7 goes on as soon as somebody is back", () => {
    const table = waiting();
    expect(table.comeBack("Tom")).toEqual(["PlayerBack", "RoundStarted"]);
    expect(table.round.drawers).toEqual(["Tom", "Bot"]);
    expect(table.comeBack("Mira")).toEqual(["PlayerBack"]);
  });

  it("GA7 goes on with somebody new, even if all others have left", () => {
    const table = waiting();
    for (const seat of ["Mira", "Tom", "Bot"]) table.leave(seat);
    table.join("New");
    expect(table.round).toMatchObject({ id: 2, drawers: ["New"] });
    expect(table.until("podium").start()).toEqual(["GameStarted", "RoundStarted"]);
  });

  it("GA7 goes on to the podium after the last round", () => {
    const table = game(1, "Mira").until("reveal");
    table.goAway("Mira");
    table.ring();
    expect(table.comeBack("Mira")).toEqual(["PlayerBack", "GameEnded"]);
  });

  it("GA7 leaves the end of a round to its timer, even if that is late", () => {
    const table = game(2, "Mira", "Tom").until("drawing").wait(60_000);
    table.goAway("Mira");
    expect(table.comeBack("Mira")).toEqual(["PlayerBack"]);
    expect(table.join("Late").room.phase.name).toBe("drawing");
  });

  it("GA7 shows the drawings to their time if somebody is back before", () => {
    const table = game(2, "Mira").until("reveal");
    table.goAway("Mira");
    expect(table.wait(1_000).comeBack("Mira")).toEqual(["PlayerBack"]);
    expect(table.ring()).toEqual(["RoundStarted"]);
  });
});

describe("the podium", () => {
  it("GA8 is where a rematch starts: the same room, people and settings, at nought", () => {
    const table = game(1, "Mira", "Tom").until("drawing");
    table.recognise("Mira");
    table.until("podium");
    const { seats, settings } = table.room;
    expect(table.start(8)).toEqual(["GameStarted", "RoundStarted"]);
    expect(table.room).toMatchObject({ seats, settings, games: 2, game: { number: 2, settings } });
    expect(standings(table.room).map(({ score }) => score)).toEqual([0, 0]);
    expect(table.round).toMatchObject({ id: 2, drawers: ["Mira", "Tom"] });
  });

  it("GA9 is where the host can open the lobby again, and nowhere else", () => {
    const table = game(1, "Mira");
    for (const phase of ["countIn", "drawing", "reveal"] as const) {
      expect(table.until(phase).openLobby()).toBe("game/running");
    }
    expect(table.until("podium").openLobby()).toEqual(["LobbyOpened"]);
    expect(table.room).toMatchObject({ phase: { name: "lobby" }, game: null, settings: { rounds: 1 } });
    expect(table.start()).toEqual(["GameStarted", "RoundStarted"]);
  });
});

describe("timers", () => {
  it("TI1 name their phase: one that is stale or unknown changes nothing", () => {
    const table = game(2, "Mira");
    for (let i = 0; i < 12; i++) {
      const { room } = table;
      for (const phase of [room.phase.id - 1, room.phase.id + 1, 0, -1, Number.NaN]) {
        if (phase === room.phase.id) continue;
        expect(table.ask({ type: "TimeUp", phase })).toEqual([]);
        expect(table.room).toBe(room);
      }
      table.ring();
    }
  });

  it("TI1 never name two phases alike", () => {
    const table = game(2, "Mira");
    const ids = [0, table.room.phase.id];
    while (table.room.phase.name !== "podium") {
      table.ring();
      ids.push(table.room.phase.id);
    }
    table.openLobby();
    expect(new Set([...ids, table.room.phase.id]).size).toBe(ids.length + 1);
  });

  it("TI1 change nothing in the lobby and on the podium", () => {
    const table = new Table().join("Mira");
    expect(table.ring()).toEqual([]);
    table.start();
    expect(table.until("podium").ring()).toEqual([]);
  });
});

describe("a drawing that is deleted", () => {
  it("GA11 is gone from the podium of its game, and keeps what it scored", () => {
    const table = Table.drawing("Mira", "Tom");
    table.draw("Mira");
    table.draw("Tom");
    table.judge("Mira");
    const remove = (seat: string, game = "game") =>
      table.ask({ type: "DeleteDrawing", game, round: 1, seat });
    expect(remove("Mira")).toEqual([]); // the game is not over
    table.until("podium");
    const before = standings(table.room);
    expect(remove("Mira", "another")).toEqual([]);
    expect(remove("Nobody")).toEqual([]);
    expect(remove("Mira")).toEqual(["DrawingDeleted"]);
    const boards = table.room.game?.rounds[0]?.boards;
    expect(boards?.Mira).toMatchObject({ ink: { strokes: [] }, batches: [], thoughts: [] });
    expect(boards?.Tom?.ink.strokes).toHaveLength(1);
    expect(standings(table.room)).toEqual(before);
    expect(remove("Mira")).toEqual([]);
  });
});
