import {
  type ErrorId,
  type GameRecord,
  type Problem,
  type PublicRooms,
  parseCode,
  type RoomCreated,
  type RoomSummary,
  type Scores,
  type Span,
} from "@inkling/protocol";
import { gameToken, removedFrom } from "./remembered.ts";
import type { DrawingAt } from "./router.ts";
import { en } from "./text/en.ts";

/** What the server answered, or a sentence on why it did not. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorId | "offline"; readonly message: string };

async function ask<T>(path: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, init);
    const body: unknown = response.status === 204 ? null : await response.json();
    if (response.ok) return { ok: true, value: body as T };
    const { error, message } = body as Problem;
    if (error && message) return { ok: false, error, message };
  } catch {}
  return { ok: false, error: "offline", message: en.app.offline };
}

export const createRoom = (): Promise<Answer<RoomCreated>> => ask("/api/rooms", { method: "POST" });

/** A public room that takes one more, or a new one. */
export const playNow = (): Promise<Answer<RoomCreated>> =>
  ask(`/api/play?not=${removedFrom().join(",")}`, { method: "POST" });

export const openRooms = (): Promise<Answer<PublicRooms>> => ask("/api/rooms");

export const scoresOf = (span: Span): Promise<Answer<Scores>> => ask(`/api/scores?span=${span}`);

/** The room that a typed code or a pasted link leads to. */
export function findRoom(typed: string): Promise<Answer<RoomSummary>> {
  // What is no code is asked all the same: the sentence on it is the server's.
  const code = parseCode(typed) ?? (typed.trim() || "-");
  return ask(`/api/rooms/${encodeURIComponent(code)}`);
}

/** Shows the seat that this browser had in a game. */
const asPlayer = (id: string): RequestInit => {
  const token = gameToken(id);
  return token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
};

/** A finished game. */
export const loadGame = (id: string): Promise<Answer<GameRecord>> =>
  ask(`/api/games/${encodeURIComponent(id)}`, asPlayer(id));

/** Deletes a drawing for good. */
export const deleteDrawing = (id: string, { round, seat }: DrawingAt): Promise<Answer<null>> =>
  ask(`/api/games/${encodeURIComponent(id)}/drawings/${round}/${encodeURIComponent(seat)}`, {
    ...asPlayer(id),
    method: "DELETE",
  });
