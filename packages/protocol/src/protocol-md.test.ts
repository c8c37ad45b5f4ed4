import { readFileSync } from "node:fs";
import { MAX_BOARD_OPS, MAX_PLAYERS } from "@inkling/game";
import { BOARD_UNITS, begin, encodeOps, extend, UNDO } from "@inkling/ink";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type ClientMessageName, clientMessages, Hello } from "./client-to-server.ts";
import { CODES } from "./code.ts";
import { ERROR_SENTENCES } from "./error-sentences.ts";
import type { ByeReason } from "./errors.ts";
import type { PackedRoom } from "./packed-room.ts";
import { unpackRoom } from "./packed-room.ts";
import { playGame } from "./testing.ts";
import {
  GUESS_INTERVAL_MS,
  INK_BATCH_MS,
  MAX_MESSAGE_BYTES,
  PROTOCOL_VERSION,
  RESTING_MS,
} from "./version.ts";

const text = readFileSync(new URL("../PROTOCOL.md", import.meta.url), "utf8");
const english = (n: number) => n.toLocaleString("en");

describe("PROTOCOL.md", () => {
  it("writes its ink as encodeOps does", () => {
    const ops = [begin(100, 200), extend(112, 197), extend(132, 197), UNDO];
    expect(text).toContain(`is \`${encodeOps(ops)}\``);
    const pieces = text.matchAll(/^\| .* \| .* \| `([\w-]+)` \|$/gm);
    expect([...pieces].map(([, piece]) => piece).join("")).toBe(encodeOps(ops));
  });

  it.each(Object.keys(clientMessages) as ClientMessageName[])(
    "gives an example of %s that is let in",
    (name) => {
      const example = text.match(new RegExp(`^\\| \`${name}\` \\| \`(\\[.*?\\])\` \\|`, "m"))?.[1] ?? "[]";
      const [sent, ...args] = JSON.parse(example);
      expect(sent).toBe(name);
      expect(v.parse(clientMessages[name], args)).toEqual(args);
    },
  );

  it("gives a hello that is let in, and names each of its fields", () => {
    const hello = text.match(/^> 40(\{.*\})$/m)?.[1] ?? "";
    expect(v.parse(Hello, JSON.parse(hello))).toMatchObject({ version: PROTOCOL_VERSION });
    for (const field of Object.keys(Hello.entries)) expect(text).toContain(`| \`${field}\` |`);
  });

  it("gives an example of each event, with the fields that it has", () => {
    for (const { event } of playGame()) {
      if (event.type === "InkAdded" || event.type === "GuessMade") continue;
      const example = text.match(new RegExp(`\\{"type":"${event.type}".*?\\}(?=\` \\|)`))?.[0] ?? "{}";
      expect(Object.keys(JSON.parse(example))).toEqual(Object.keys(event));
    }
  });

  it("gives a room that can be unpacked", () => {
    const json = text.match(/```json\n([\s\S]*?)```/)?.[1] ?? "";
    const room = unpackRoom(JSON.parse(json) as PackedRoom);
    const { view } = playGame().find(({ event }) => event.type === "VerdictGiven") ?? {};
    expect(Object.keys(room).sort()).toEqual(Object.keys(view ?? {}).sort());
    const [board, real] = [room, view].map((either) => either?.game?.rounds[0]?.boards["1"]);
    expect(Object.keys(board ?? {}).sort()).toEqual(Object.keys(real ?? {}).sort());
    expect(board?.ink.strokes).toHaveLength(1);
  });

  it("names every error and every reason to say goodbye", () => {
    const reasons: Record<ByeReason, true> = {
      "seat/left": true,
      "seat/kicked": true,
      "seat/taken-over": true,
      "room/closed": true,
    };
    const ids = [...Object.keys(ERROR_SENTENCES), ...Object.keys(reasons)];
    for (const id of ids) expect(text).toContain(`\`${id}\``);
    for (const [, id] of text.matchAll(/`([a-z]+\/[a-z-]+)`/g)) expect(ids).toContain(id);
  });

  it("names the numbers that the code has", () => {
    expect(text).toContain(`Version **${PROTOCOL_VERSION}**`);
    expect(text).toContain(`${english(MAX_MESSAGE_BYTES)} bytes`);
    expect(text).toContain(`no ink for ${RESTING_MS} ms rests`);
    expect(text).toContain(`send ink every ${INK_BATCH_MS} ms and guess every ${GUESS_INTERVAL_MS} ms`);
    expect(text).toContain(`A board takes ${english(MAX_BOARD_OPS)} operations`);
    expect(text).toContain(`A room has ${MAX_PLAYERS} seats`);
    expect(text).toContain(`A board is ${BOARD_UNITS} units square`);
    expect(text).toContain(`${english(CODES)} codes`);
  });
});
