export type { ClientMessageName, ClientMessages, Hello, WireGuess } from "./client-to-server.ts";
export { CODES, codeOf, parseCode } from "./code.ts";
export { ERROR_SENTENCES } from "./error-sentences.ts";
export type { ByeReason, DoorError, ErrorId } from "./errors.ts";
export type * from "./http.ts";
export { type PackedRoom, packRoom, unpackRoom } from "./packed-room.ts";
export { REACTIONS, type Reaction } from "./reactions.ts";
export type { ServerMessages, Welcome, You } from "./server-to-client.ts";
export {
  GUESS_INTERVAL_MS,
  INK_BATCH_MS,
  MAX_MESSAGE_BYTES,
  PROTOCOL_VERSION,
  RESTING_MS,
} from "./version.ts";
export { packEvent, unpackEvent, type WireEvent } from "./wire-event.ts";
export { packGuesses, unpackGuesses } from "./wire-guess.ts";
