import { findSeat } from "@inkling/game";
import { ERROR_SENTENCES, type ErrorId, PROTOCOL_VERSION, parseCode } from "@inkling/protocol";
import { Hello } from "@inkling/protocol/client-to-server";
import * as v from "valibot";
import { type HostedRoom, MAX_SPECTATORS } from "./hosted-room.ts";
import type { Limits } from "./limits.ts";
import type { Rooms } from "./rooms.ts";
import type { ConnectionData, Identity } from "./sockets.ts";

/** An error that the page gets as `connect_error`, with the id in `data`. */
export class Refused extends Error {
  readonly data: { readonly error: ErrorId; readonly message: string };
  constructor(error: ErrorId) {
    super(error);
    this.data = { error, message: ERROR_SENTENCES[error] };
  }
}

/**
 * Who a connection is and where it belongs. A newcomer has a seat when this returns.
 * @param auth what the page sent with the handshake
 * @throws Refused
 */
export async function welcomeIn(
  auth: unknown,
  address: string,
  rooms: Rooms,
  limits: Limits,
): Promise<ConnectionData> {
  const parsed = v.safeParse(Hello, auth);
  if (!parsed.success) {
    const version = (auth as { version?: unknown } | null | undefined)?.version;
    throw new Refused(isOther(version) ? "protocol/version" : "message/malformed");
  }
  const hello = parsed.output;
  if (hello.version !== PROTOCOL_VERSION) throw new Refused("protocol/version");

  const hosted = await findRoom(hello.code, address, rooms, limits);
  if (!hosted) throw new Refused("room/not-found");
  if (hello.role === "player") {
    const identity = takeSeat(hosted, hello);
    await hosted.settled();
    return { code: hosted.code, identity };
  }
  if (hosted.spectators >= MAX_SPECTATORS) throw new Refused("room/spectators-full");
  return { code: hosted.code, identity: { role: "spectator" } };
}

/**
 * The room with this code. Only codes that lead nowhere count against an address, so that guessing codes
 * is slow and a class behind one address is not.
 * @throws Refused after too many wrong codes
 */
export async function findRoom(
  typed: string,
  address: string,
  rooms: Rooms,
  limits: Limits,
): Promise<HostedRoom | undefined> {
  if (!(await limits.mayTake("wrongCode", address))) throw new Refused("room/too-many-lookups");
  const hosted = rooms.find(parseCode(typed) ?? "");
  if (!hosted) await limits.take("wrongCode", address);
  return hosted;
}

function takeSeat(hosted: HostedRoom, { name, token, tab = "", takeOver, bot }: Hello): Identity {
  if (token === undefined) {
    const joined = hosted.join(name ?? "", bot ?? false);
    if (!joined.ok) throw new Refused(joined.error);
    return { role: "player", seat: joined.seat, token: joined.token, tab };
  }
  const seat = hosted.tokens.seatOf(token);
  if (seat && hosted.live.room.kicked.includes(seat)) throw new Refused("seat/kicked");
  const presence = seat && findSeat(hosted.live.room, seat)?.presence;
  if (!seat || !presence || presence === "gone") throw new Refused("seat/unknown");
  const other = hosted.tabOf(seat);
  if (other !== undefined && other !== tab && !takeOver) throw new Refused("seat/in-another-tab");
  hosted.comeBack(seat);
  return { role: "player", seat, token, tab };
}

const isOther = (version: unknown) => typeof version === "number" && version !== PROTOCOL_VERSION;
