import type { SeatId } from "@inkling/game";
import type { ClientMessages, ServerMessages } from "@inkling/protocol";
import type { DefaultEventsMap, Server, Socket } from "socket.io";

/** Who a connection is; comes from the handshake, never from a message. */
export type Identity =
  | { readonly role: "spectator" }
  | { readonly role: "player"; readonly seat: SeatId; readonly token: string; readonly tab: string };

/** What a connection is and where it belongs, decided once at the handshake. */
export interface ConnectionData {
  readonly code: string;
  readonly identity: Identity;
}

export type InklingServer = Server<ClientMessages, ServerMessages, DefaultEventsMap, ConnectionData>;
export type InklingSocket = Socket<ClientMessages, ServerMessages, DefaultEventsMap, ConnectionData>;
