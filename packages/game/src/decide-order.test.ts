import { describe, expect, it } from "vitest";
import { REVEAL_MS } from "./decide-rounds.ts";
import { createRoom, hostOf } from "./room.ts";
import { Table } from "./testing.ts";

const names = ({ room }: Table) => room.seats.map(({ name }) => name);

describe("removing", () => {
  it("OR1 the host removes a seat, and a bot's", () => {
    const table = new Table().join("Mira", "Tom").bot("Bot");
    expect(table.kick("Tom")).toEqual(["PlayerKicked"]);
    expect(table.kick("Bot")).toEqual(["PlayerKicked"]);
    expect(names(table)).toEqual(["Mira"]);
    expect(table.room.kicked).toEqual(["Tom", "Bot"]);
    expect(table.comeBack("Tom")).toBe("seat/unknown");
  });

  it("OR1 nobody else does, and not themselves, nor whoever has gone", () => {
    const table = Table.drawing("Mira", "Tom", "Aiko");
    expect(table.kick("Aiko", "Tom")).toBe("host/only");
    expect(table.kick("Mira")).toBe("kick/yourself");
    table.leave("Aiko");
    expect(table.kick("Aiko")).toBe("seat/unknown");
    expect(table.kick("nobody")).toBe("seat/unknown");
    expect(table.room.kicked).toEqual([]);
  });

  it("OR1 who is removed in a round keeps drawing and points in it, and is not waited for", () => {
    const table = Table.drawing("Mira", "Tom", "Aiko");
    table.recognise("Mira");
    table.recognise("Aiko");
    expect(table.kick("Tom")).toEqual(["PlayerKicked", "RoundEnded"]);
    expect(names(table)).toEqual(["Mira", "Tom", "Aiko"]);
    expect(table.room.seats[1]?.presence).toBe("gone");
  });

  it("OR2 more than half of the others vote somebody out, the host too", () => {
    const table = new Table().join("Mira", "Tom", "Aiko", "Ben", "Ida");
    expect(table.vote("Tom", "Mira")).toEqual(["VoteChanged"]);
    expect(table.vote("Aiko", "Mira")).toEqual(["VoteChanged"]);
    expect(table.vote("Ben", "Mira")).toEqual(["VoteChanged", "PlayerKicked"]);
    expect(names(table)).toEqual(["Tom", "Aiko", "Ben", "Ida"]);
    expect(table.room.votes).toEqual({});
    expect(hostOf(table.room)).toBe("Tom");
  });

  it("OR2 a vote counts once, can be taken back, and only while its voter is here", () => {
    const table = new Table().join("Mira", "Tom", "Aiko", "Ben", "Ida");
    table.vote("Tom", "Ida");
    expect(table.vote("Tom", "Ida")).toEqual([]);
    expect(table.vote("Tom", "Ida", false)).toEqual(["VoteChanged"]);
    expect(table.room.votes).toEqual({ Ida: [] });
    table.vote("Tom", "Ida");
    table.vote("Aiko", "Ida");
    table.goAway("Tom");
    table.goAway("Aiko");
    // Two of those who are here are left to ask, Mira and Ben.
    expect(table.vote("Ben", "Ida")).toEqual(["VoteChanged"]);
    expect(table.vote("Mira", "Ida")).toEqual(["VoteChanged", "PlayerKicked"]);
  });

  it("OR2 of two people, neither throws the other out, and bots have no vote", () => {
    const table = new Table().join("Mira", "Tom").bot("Bot");
    expect(table.vote("Tom", "Mira")).toEqual(["VoteChanged"]);
    expect(table.vote("Bot", "Mira")).toBe("seat/unknown");
    expect(table.vote("Tom", "Tom")).toBe("kick/yourself");
    expect(table.vote("Tom", "nobody")).toBe("seat/unknown");
    expect(names(table)).toEqual(["Mira", "Tom", "Bot"]);
  });
});

describe("the host", () => {
  it("HO3 hands over to somebody who is here, and is not host when they come back", () => {
    const table = new Table().join("Mira", "Tom", "Aiko").bot("Bot");
    expect(table.handOver("Aiko")).toEqual(["HostNamed"]);
    expect(hostOf(table.room)).toBe("Aiko");
    table.goAway("Mira");
    table.comeBack("Mira");
    expect(hostOf(table.room)).toBe("Aiko");
    expect(table.configure({ rounds: 2 }, "Mira")).toBe("host/only");
  });

  it("HO3 is the first person here while whom they named is away", () => {
    const table = new Table().join("Mira", "Tom", "Aiko");
    table.handOver("Aiko");
    table.goAway("Aiko");
    expect(hostOf(table.room)).toBe("Mira");
    table.comeBack("Aiko");
    expect(hostOf(table.room)).toBe("Aiko");
    table.leave("Aiko");
    expect(hostOf(table.room)).toBe("Mira");
  });

  it("HO3 names no bot and nobody who is away, and only the host names anybody", () => {
    const table = new Table().join("Mira", "Tom", "Aiko").bot("Bot");
    table.goAway("Aiko");
    expect(table.handOver("Bot")).toBe("seat/unknown");
    expect(table.handOver("Aiko")).toBe("seat/unknown");
    expect(table.handOver("Tom", "Tom")).toBe("host/only");
    expect(table.handOver("Mira")).toEqual([]);
    expect(hostOf(table.room)).toBe("Mira");
  });
});

describe("access", () => {
  const join = (table: Table, name: string) => table.ask({ type: "Join", seat: name, name, bot: false });

  it("OR3 is private at first, but in a room for strangers", () => {
    expect(createRoom("babababa").access).toBe("private");
    expect(createRoom("babababa", "public").access).toBe("public");
  });

  it("OR3 of a locked room: nobody new gets a seat, and those come back who have one", () => {
    const table = new Table().join("Mira", "Tom");
    table.goAway("Tom");
    expect(table.setAccess("locked")).toEqual(["AccessChanged"]);
    expect(join(table, "Ben")).toBe("room/locked");
    expect(table.comeBack("Tom")).toEqual(["PlayerBack"]);
    table.setAccess("public");
    expect(join(table, "Ben")).toEqual(["PlayerJoined"]);
  });

  it("OR3 is the host's to change, in a game too", () => {
    const table = Table.drawing("Mira", "Tom");
    expect(table.setAccess("locked", "Tom")).toBe("host/only");
    expect(table.setAccess("locked")).toEqual(["AccessChanged"]);
    expect(table.setAccess("locked")).toEqual([]);
    expect(table.room.access).toBe("locked");
  });
});

describe("the word filter", () => {
  const join = (table: Table, name: string, rude: boolean) =>
    table.ask({ type: "Join", seat: name, name, bot: false, rude });

  it("OR4 keeps rude names out, until the host turns it off", () => {
    const table = new Table().join("Mira", "Tom");
    expect(join(table, "Rude", true)).toBe("name/rude");
    expect(join(table, "Kind", false)).toEqual(["PlayerJoined"]);
    expect(table.setFilter(false, "Tom")).toBe("host/only");
    expect(table.setFilter(false)).toEqual(["FilterChanged"]);
    expect(table.setFilter(false)).toEqual([]);
    expect(join(table, "Rude", true)).toEqual(["PlayerJoined"]);
  });
});

describe("a pause", () => {
  it("GA10 holds the game after the drawings were shown, until the host goes on", () => {
    const table = Table.drawing("Mira", "Tom");
    expect(table.pause(true)).toEqual(["GamePaused"]);
    expect(table.pause(true)).toEqual([]);
    table.until("reveal");
    expect(table.ring()).toEqual([]);
    expect(table.pause(false, "Tom")).toBe("host/only");
    expect(table.wait(60_000).pause(false)).toEqual(["GamePaused", "RoundStarted"]);
  });

  it("GA10 that ends in time costs no time", () => {
    const table = Table.drawing("Mira");
    table.until("reveal").pause(true);
    expect(table.wait(REVEAL_MS / 2).pause(false)).toEqual(["GamePaused"]);
    expect(table.ring()).toEqual(["RoundStarted"]);
  });

  it("GA10 holds back the podium, too, and ends with the game", () => {
    const table = new Table().join("Mira");
    expect(table.pause(true)).toBe("game/not-running");
    table.configure({ rounds: 1 });
    table.start();
    table.until("reveal").pause(true);
    expect(table.ring()).toEqual([]);
    expect(table.pause(false)).toEqual(["GamePaused", "GameEnded"]);
    expect(table.room.paused).toBe(false);
    expect(table.pause(true)).toBe("game/not-running");
  });

  it("GA10 waits on when somebody comes, and GA7 for somebody when the host goes on", () => {
    const table = Table.drawing("Mira", "Tom");
    table.until("reveal").pause(true);
    table.ring();
    table.goAway("Tom");
    expect(table.comeBack("Tom")).toEqual(["PlayerBack"]);
    table.goAway("Mira");
    expect(table.pause(false, "Tom")).toEqual(["GamePaused", "RoundStarted"]);
  });
});
