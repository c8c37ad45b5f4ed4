import { describe, expect, it } from "vitest";
import { hostOf, seated } from "./room.ts";
import { scoreOf, standings } from "./score.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { MAX_PLAYERS, SEAT_KEPT_MS } from "./state.ts";
import { Table } from "./testing.ts";

const names = ({ room }: Table) => room.seats.map(({ name }) => name);
const crowd = (n: number) => Array.from({ length: n }, (_, i) => `P${i + 1}`);
const full = () => new Table().join(...crowd(MAX_PLAYERS));
const join = (table: Table, name: string, seat = name) => table.ask({ type: "Join", seat, name, bot: false });

describe("joining", () => {
  it("RM1 seats whoever joins at the end of the row", () => {
    const table = new Table().join("Mira", "Tom").bot("Bot");
    const agreed = { scores: false, training: false };
    expect(table.room.seats).toEqual([
      { id: "Mira", name: "Mira", bot: false, presence: "here", awaySince: 0, fromRound: 1, agreed },
      { id: "Tom", name: "Tom", bot: false, presence: "here", awaySince: 0, fromRound: 1, agreed },
      { id: "Bot", name: "Bot", bot: true, presence: "here", awaySince: 0, fromRound: 1, agreed },
    ]);
  });

  it("RM1 shows the name tidied, and seats nobody whose name cannot be shown", () => {
    const table = new Table();
    join(table, "  Ada \u200b King ", "a");
    expect(names(table)).toEqual(["Ada King"]);
    expect(join(table, " ", "b")).toBe("name/empty");
    expect(join(table, "x".repeat(21), "b")).toBe("name/too-long");
    expect(join(table, "<i>", "b")).toBe("name/markup");
    expect(table.room.seats).toHaveLength(1);
  });

  it("RM2 numbers a name that somebody has, or left during this game", () => {
    const table = new Table().join("Mira", "Tom");
    join(table, "Mira", "2");
    expect(names(table)).toEqual(["Mira", "Tom", "Mira 2"]);
    table.start();
    table.leave("Tom");
    join(table, "tom", "3");
    expect(names(table)).toEqual(["Mira", "Tom", "Mira 2", "tom 2"]);
  });

  it("RM2 nobody is called as the AI is", () => {
    expect(new Table().join("inkling").room.seats[0]?.name).toBe("inkling 2");
  });

  it("RM3 has twelve seats", () => {
    const table = full();
    expect(seated(table.room)).toHaveLength(12);
    expect(join(table, "Late")).toBe("room/full");
  });

  it("RM3 keeps the seat of whoever is away during a game, not of whoever is gone", () => {
    const table = full();
    table.start();
    table.goAway("P5");
    expect(join(table, "Late")).toBe("room/full");
    table.leave("P6");
    expect(join(table, "Late")).toEqual(["PlayerJoined"]);
    expect(join(table, "Later")).toBe("room/full");
    expect(seated(table.room)).toHaveLength(12);
  });

  it("RM4 gives a newcomer to a full lobby the seat of whoever is away", () => {
    const table = full();
    table.goAway("P5");
    expect(join(table, "Late")).toEqual(["PlayerLeft", "PlayerJoined"]);
    expect(names(table)).toEqual([...crowd(MAX_PLAYERS).filter((name) => name !== "P5"), "Late"]);
    expect(table.comeBack("P5")).toBe("seat/unknown");
  });

  it("RM4 does so on the podium too", () => {
    const table = full();
    table.start();
    table.until("podium").goAway("P5");
    expect(join(table, "Late")).toEqual(["PlayerLeft", "PlayerJoined"]);
  });

  it("RM4 sends nobody away while there is a free seat", () => {
    const table = new Table().join("Mira", "Tom");
    table.goAway("Tom");
    expect(join(table, "Aiko")).toEqual(["PlayerJoined"]);
    expect(names(table)).toEqual(["Mira", "Tom", "Aiko"]);
  });
});

describe("going away, coming back, leaving", () => {
  it("RM5 keeps seat, score and ink of whoever is away", () => {
    const table = Table.drawing("Mira", "Tom", "Aiko");
    table.recognise("Tom");
    table.draw("Aiko");
    const [tom, aiko] = [table.board("Tom"), table.board("Aiko")];
    for (const seat of ["Tom", "Aiko"]) expect(table.goAway(seat)).toEqual(["PlayerAway"]);
    expect(names(table)).toEqual(["Mira", "Tom", "Aiko"]);
    expect(table.board("Tom")).toEqual(tom);
    expect(standings(table.room)[0]).toMatchObject({ seat: "Tom", score: tom.verdict?.points });
    for (const seat of ["Tom", "Aiko"]) expect(table.comeBack(seat)).toEqual(["PlayerBack"]);
    expect(table.board("Tom")).toEqual(tom);
    expect(table.board("Aiko")).toEqual(aiko);
    table.draw("Aiko");
    expect(table.board("Aiko").seq).toBe(2 * aiko.seq);
  });

  it("RM5 is for those who have a seat", () => {
    const table = new Table().join("Mira", "Tom");
    expect(table.comeBack("Mira")).toBe("seat/unknown");
    table.goAway("Mira");
    expect(table.goAway("Mira")).toBe("seat/unknown");
    table.leave("Mira");
    expect(table.comeBack("Mira")).toBe("seat/unknown");
    expect(table.goAway("nobody")).toBe("seat/unknown");
  });

  it("RM6 forgets who leaves the lobby at once", () => {
    const table = new Table().join("Mira", "Tom");
    expect(table.leave("Mira")).toEqual(["PlayerLeft"]);
    expect(names(table)).toEqual(["Tom"]);
    expect(table.leave("Mira")).toBe("seat/unknown");
  });

  it("RM6 lets who is away leave as well", () => {
    const table = new Table().join("Mira", "Tom");
    table.goAway("Tom");
    expect(table.leave("Tom")).toEqual(["PlayerLeft"]);
  });

  it("RM6 keeps name, drawings and points of who leaves a game, up to the podium", () => {
    const table = Table.drawing("Mira", "Tom");
    table.recognise("Tom");
    const board = table.board("Tom");
    table.leave("Tom");
    expect(table.leave("Tom")).toBe("seat/unknown");
    table.until("podium");
    expect(table.room.seats.map(({ name, presence }) => [name, presence])).toEqual([
      ["Mira", "here"],
      ["Tom", "gone"],
    ]);
    expect(table.room.game?.rounds[0]?.boards.Tom).toEqual(board);
    expect(standings(table.room)[0]).toMatchObject({ name: "Tom", score: board.verdict?.points, rank: 1 });
  });

  it("RM6 keeps them on the podium too if they leave there", () => {
    const table = Table.drawing("Mira", "Tom");
    table.recognise("Tom");
    table.until("podium").leave("Tom");
    expect(standings(table.room).map(({ name }) => name)).toEqual(["Tom", "Mira"]);
  });

  it("RM6 then forgets them, with the lobby or with the next game", () => {
    for (const close of [(table: Table) => table.openLobby(), (table: Table) => table.start()]) {
      const table = Table.drawing("Mira", "Tom");
      table.leave("Tom");
      close(table.until("podium"));
      expect(names(table)).toEqual(["Mira"]);
    }
  });

  it("RM5 and RM6 hold for points of every round of the game", () => {
    const table = Table.drawing("Mira", "Tom");
    table.recognise("Tom");
    table.until("countIn").until("drawing");
    table.goAway("Tom");
    table.comeBack("Tom");
    table.recognise("Tom");
    table.leave("Tom");
    const game = table.room.game;
    if (!game) throw new Error("no game");
    const gained = game.rounds.map(({ boards }) => boards.Tom?.verdict?.points ?? 0);
    expect(gained.every((points) => points > 0)).toBe(true);
    expect(scoreOf(game, "Tom")).toBe(gained.reduce((a, b) => a + b));
  });

  it("RM7 begins a game with those who are here or have been away for at most a minute", () => {
    const table = new Table().join("Mira", "Tom", "Aiko");
    table.goAway("Tom");
    table.wait(1).goAway("Aiko");
    table.wait(SEAT_KEPT_MS);
    table.start();
    expect(SEAT_KEPT_MS).toBe(60_000);
    expect(names(table)).toEqual(["Mira", "Aiko"]);
    expect(table.comeBack("Tom")).toBe("seat/unknown");
    expect(table.comeBack("Aiko")).toEqual(["PlayerBack"]);
  });
});

describe("the host", () => {
  it("HO1 is who came first of the people here", () => {
    const table = new Table().bot("Bot");
    expect(hostOf(table.room)).toBeNull();
    table.join("Mira", "Tom", "Aiko");
    expect(hostOf(table.room)).toBe("Mira");
    table.goAway("Mira");
    expect(hostOf(table.room)).toBe("Tom");
    table.leave("Tom");
    expect(hostOf(table.room)).toBe("Aiko");
    table.comeBack("Mira");
    expect(hostOf(table.room)).toBe("Mira");
  });

  it("HO1 is nobody while nobody is here", () => {
    const table = new Table().join("Mira").bot("Bot");
    table.goAway("Mira");
    expect(hostOf(table.room)).toBeNull();
    expect(table.start(1, "Mira")).toBe("host/only");
  });

  it("HO2 alone changes settings, starts a game and a rematch, and opens the lobby", () => {
    const table = new Table().join("Mira", "Tom").bot("Bot");
    for (const other of ["Tom", "Bot", "nobody"]) {
      expect(table.configure({ rounds: 1 }, other)).toBe("host/only");
      expect(table.start(1, other)).toBe("host/only");
    }
    expect(table.configure({ rounds: 1 }, "Mira")).toEqual(["SettingsChanged"]);
    expect(table.start(1, "Mira")).toEqual(["GameStarted", "RoundStarted"]);
    table.until("podium");
    expect(table.start(2, "Tom")).toBe("host/only");
    expect(table.openLobby("Tom")).toBe("host/only");
    expect(table.start(2, "Mira")).toEqual(["GameStarted", "RoundStarted"]);
    expect(table.until("podium").openLobby("Mira")).toEqual(["LobbyOpened"]);
  });
});

describe("settings", () => {
  it("ST1 are five rounds of twenty seconds by default", () => {
    expect(new Table().room.settings).toMatchObject({ mode: "race", rounds: 5, seconds: 20 });
  });

  it.each([{ rounds: 1 }, { rounds: 10 }, { seconds: 10 }, { seconds: 90 }, { rounds: 3, seconds: 45 }])(
    "ST1 take %j",
    (settings) => {
      const table = new Table().join("Mira");
      expect(table.configure(settings)).toEqual(["SettingsChanged"]);
      expect(table.room.settings).toEqual({ ...DEFAULT_SETTINGS.race, ...settings });
    },
  );

  it.each([
    { rounds: 0 },
    { rounds: 11 },
    { rounds: 2.5 },
    { rounds: -1 },
    { rounds: Number.NaN },
    { seconds: 9 },
    { seconds: 91 },
    { seconds: 20.5 },
    { seconds: Number.POSITIVE_INFINITY },
    { rounds: 3, seconds: 5 },
  ])("ST3 refuse %j and stay what they were", (settings) => {
    const table = new Table().join("Mira");
    table.configure({ rounds: 4 });
    expect(table.configure(settings)).toBe("settings/out-of-range");
    expect(table.room.settings).toEqual({ ...DEFAULT_SETTINGS.race, rounds: 4 });
  });

  it("ST2 change in the lobby and on the podium, never during a game", () => {
    const table = new Table().join("Mira");
    expect(table.configure({ rounds: 1 })).toEqual(["SettingsChanged"]);
    table.start();
    for (const phase of ["countIn", "drawing", "reveal"] as const) {
      table.until(phase);
      expect(table.configure({ rounds: 2 })).toBe("game/running");
    }
    expect(table.until("podium").configure({ rounds: 2 })).toEqual(["SettingsChanged"]);
    expect(table.room.game?.settings.rounds).toBe(1);
    table.start();
    expect(table.room.game?.settings.rounds).toBe(2);
  });
});

describe("agreement", () => {
  it("AG1 is nothing at first, is given and taken back by the seat itself, in a game too", () => {
    const table = Table.drawing("Mira", "Tom");
    const of = (name: string) => table.room.seats.find(({ id }) => id === name)?.agreed;
    const agreed = { scores: true, training: false };
    expect(of("Mira")).toEqual({ scores: false, training: false });
    expect(table.ask({ type: "Agree", seat: "Mira", agreed })).toEqual(["AgreementChanged"]);
    expect(of("Mira")).toEqual(agreed);
    expect(of("Tom")).toEqual({ scores: false, training: false });
    expect(table.ask({ type: "Agree", seat: "Mira", agreed })).toEqual([]);
    table.ask({ type: "Agree", seat: "Mira", agreed: { scores: false, training: false } });
    expect(of("Mira")?.scores).toBe(false);
  });

  it("AG1 is not for who has no seat", () => {
    const table = Table.drawing("Mira", "Tom");
    table.leave("Tom");
    const agreed = { scores: true, training: true };
    for (const seat of ["Tom", "nobody"])
      expect(table.ask({ type: "Agree", seat, agreed })).toBe("seat/unknown");
  });
});
