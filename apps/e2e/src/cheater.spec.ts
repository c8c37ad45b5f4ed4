import { currentRound } from "@inkling/game";
import { begin, encodeOps, extend } from "@inkling/ink";
import {
  type ClientMessages,
  type ErrorId,
  PROTOCOL_VERSION,
  packGuesses,
  type ServerMessages,
  unpackRoom,
} from "@inkling/protocol";
import { expect } from "@playwright/test";
import { io, type Socket } from "socket.io-client";
import { Person, test } from "./people.ts";

test("a client that claims without having drawn gets nothing", async ({ browser, baseURL }) => {
  const mira = await Person.arrive(browser);
  const link = await mira.startRoom("Mira");
  const code = link.split("/").at(-1) ?? "";

  const auth = { version: PROTOCOL_VERSION, code, role: "player", name: "Cheat" };
  const cheat: Socket<ServerMessages, ClientMessages> = io(baseURL ?? "", {
    auth,
    transports: ["websocket"],
  });
  const refused: ErrorId[] = [];
  cheat.on("refused", (error) => refused.push(error));
  await new Promise((resolve) => cheat.once("welcome", resolve));
  await mira.page.getByRole("button", { name: "Start drawing" }).click();
  const label = await mira.prompt();

  // It says that it is sure, claims without ink, then for ink that does not exist, then for a scribble.
  cheat.emit("guess", 1, packGuesses([{ label, probability: 1 }]));
  cheat.emit("claim", 1, 0);
  cheat.emit("claim", 1, 500);
  cheat.emit("ink", 1, 0, encodeOps([begin(500, 500), extend(510, 500), extend(500, 510)]));
  cheat.emit("claim", 1, 3);
  await expect.poll(() => refused.length).toBe(3);
  expect(refused.slice(0, 2)).toEqual(["claim/ahead-of-ink", "claim/ahead-of-ink"]);
  expect(["claim/not-recognised", "judge/busy"]).toContain(refused[2]);

  const seen = await new Promise<ReturnType<typeof unpackRoom>>((resolve) => {
    const wall = io(baseURL ?? "", {
      auth: { ...auth, role: "spectator" },
      transports: ["websocket"],
      forceNew: true,
    });
    wall.once("welcome", ({ room }) => {
      wall.disconnect();
      resolve(unpackRoom(room));
    });
  });
  const boards = Object.values(currentRound(seen)?.boards ?? {});
  expect(boards.length).toBe(2);
  expect(boards.every(({ verdict }) => verdict === null)).toBe(true);
  cheat.disconnect();
});
