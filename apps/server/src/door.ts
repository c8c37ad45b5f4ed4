import { randomInt } from "node:crypto";
import { type Command, type GameError, hostOf, type InkSeq, type SeatId } from "@inkling/game";
import { type ClientMessageName, type ErrorId, unpackGuesses } from "@inkling/protocol";
import { clientMessages } from "@inkling/protocol/client-to-server";
import { nanoid } from "nanoid";
import type { Logger } from "pino";
import * as v from "valibot";
import type { BotKeeper } from "./bot-keeper.ts";
import type { Clock } from "./clock.ts";
import type { HostedRoom } from "./hosted-room.ts";
import type { Limits } from "./limits.ts";
import type { Refusals } from "./refusals.ts";
import { isRude } from "./rude.ts";
import type { InklingSocket } from "./sockets.ts";

type Arguments = {
  [Name in ClientMessageName]: v.InferOutput<(typeof clientMessages)[Name]>;
};

interface House {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly bots: BotKeeper;
  readonly refusals: Refusals;
  readonly log: Logger;
}

/**
 * The door of one connection: each message is counted against its limit, parsed within its bounds, and
 * only then put to the room, under the seat that the connection has. Nothing that arrives here can throw
 * further than here.
 */
export function openDoor(socket: InklingSocket, hosted: HostedRoom, house: House): void {
  const { identity } = socket.data;
  const seat = identity.role === "player" ? identity.seat : null;

  const refuse = (error: ErrorId, detail?: number) => {
    house.refusals.count(error);
    socket.emit("refused", error, detail);
  };

  const receive = async (name: ClientMessageName, args: unknown[]) => {
    const allowed = await house.limits.message(name, socket.id);
    // One answer a flood: more would help whoever floods.
    if (allowed === "first") return refuse("message/too-frequent");
    if (allowed === "again") return house.refusals.count("message/too-frequent");
    const parsed = v.safeParse(clientMessages[name], args);
    if (!parsed.success) return refuse("message/malformed");
    if (seat === null) return refuse("seat/spectator");
    const message = { name, args: parsed.output } as Message;
    await handle(message, { hosted, seat, refuse, bots: house.bots });
  };

  for (const name of Object.keys(clientMessages) as ClientMessageName[]) {
    socket.on(name, (...args: unknown[]) => {
      receive(name, args).catch((error: unknown) => {
        house.log.error({ error, name }, "a message failed");
        refuse("server/failed");
      });
    });
  }
  socket.on("clock", (answer: unknown) => {
    if (typeof answer === "function") answer(house.clock.now());
  });
  socket.onAny((name: string) => {
    if (name !== "clock" && !Object.hasOwn(clientMessages, name)) house.refusals.count("message/malformed");
  });
  socket.on("disconnect", () => hosted.disconnect(socket));
  hosted.connect(socket);
}

type Message = { [Name in ClientMessageName]: { name: Name; args: Arguments[Name] } }[ClientMessageName];

interface Context {
  readonly hosted: HostedRoom;
  readonly seat: SeatId;
  readonly refuse: (error: ErrorId, detail?: number) => void;
  readonly bots: BotKeeper;
}

function handle(message: Message, { hosted, seat, refuse, bots }: Context): void | Promise<void> {
  const { live, referee } = hosted;
  const ask = (command: Command) =>
    live.dispatch(command, ({ error }) => {
      const detail = detailOf(error, hosted, seat);
      // A refusal, too, tells what has happened: not before it is on disk.
      live.whenTold(() => refuse(error, detail));
    });
  switch (message.name) {
    case "ink": {
      const [round, from, ops] = message.args;
      return ask({ type: "AddInk", seat, round, from: from as InkSeq, ops });
    }
    case "guess": {
      const [round, guesses] = message.args;
      return ask({ type: "ReportGuess", seat, round, guesses: unpackGuesses(guesses) });
    }
    case "claim": {
      const [round, upTo] = message.args;
      return referee.claim(seat, round, upTo as InkSeq, (error) => live.whenTold(() => refuse(error)));
    }
    case "assist":
      return referee.assist(seat, message.args[0]);
    case "configure":
      return ask({ type: "Configure", seat, settings: message.args[0] });
    case "words":
      return ask({ type: "SetWords", seat, words: message.args[0] });
    case "choose": {
      const [round, choice] = message.args;
      return ask({ type: "Choose", seat, round, choice });
    }
    case "answer": {
      const [round, text] = message.args;
      return ask({ type: "Answer", seat, round, text, rude: isRude(text) });
    }
    case "void": {
      const [round, want] = message.args;
      return ask({ type: "VoidTurn", seat, round, want });
    }
    case "start":
      return ask({ type: "StartGame", seat, seed: randomInt(2 ** 32), id: nanoid() });
    case "lobby":
      return ask({ type: "OpenLobby", seat });
    case "addBot":
      if (hostOf(live.room) !== seat) return refuse("host/only");
      return bots.add(hosted, refuse);
    case "kick":
      return ask({ type: "Kick", seat, target: message.args[0] as SeatId });
    case "vote": {
      const [target, remove] = message.args;
      return ask({ type: "Vote", seat, target: target as SeatId, remove });
    }
    case "handOver":
      return ask({ type: "HandOver", seat, target: message.args[0] as SeatId });
    case "access":
      return ask({ type: "SetAccess", seat, access: message.args[0] });
    case "filter":
      return ask({ type: "SetFilter", seat, filter: message.args[0] });
    case "pause":
      return ask({ type: "Pause", seat, paused: message.args[0] });
    case "react":
      return hosted.react(seat, message.args[0]);
    case "agree":
      return ask({ type: "Agree", seat, agreed: message.args[0] });
    case "leave":
      return ask({ type: "Leave", seat });
  }
}

/** After a gap the page needs to know from where to send again. */
function detailOf(error: GameError, { live }: HostedRoom, seat: SeatId): number | undefined {
  return error === "ink/gap" ? live.room.game?.rounds.at(-1)?.boards[seat]?.seq : undefined;
}
