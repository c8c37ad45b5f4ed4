import { AI, AI_NAME, type SeatId } from "@inkling/game";
import { readTape, type Tape } from "@inkling/ink";
import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import type { DrawingAt } from "../router.ts";

const tapes = new WeakMap<DrawingRecord, Tape>();

/** A drawing with its times; read once. */
export function tapeOf(drawing: DrawingRecord): Tape {
  const tape = tapes.get(drawing) ?? readTape(drawing.batches);
  tapes.set(drawing, tape);
  return tape;
}

/** What can be seen when a drawing is done. */
export function inkOf(drawing: DrawingRecord) {
  const tape = tapeOf(drawing);
  return tape.inkAt(tape.ops.length);
}

export const nameIn = ({ players }: GameRecord, seat: SeatId): string =>
  seat === AI ? AI_NAME : (players.find((player) => player.seat === seat)?.name ?? "");

export const sameDrawing = (a: DrawingAt, b: DrawingAt): boolean => a.round === b.round && a.seat === b.seat;

export const findDrawing = ({ drawings }: GameRecord, at: DrawingAt): DrawingRecord | undefined =>
  drawings.find((drawing) => sameDrawing(drawing, at));

/** Whether whoever looks may delete a drawing. */
export const mayDelete = ({ you }: GameRecord, { seat, deleted }: DrawingRecord): boolean =>
  you !== null && !deleted && (you.host || you.seat === seat);

/** The game when one of its drawings was deleted. */
export const withoutDrawing = (game: GameRecord, at: DrawingAt): GameRecord => ({
  ...game,
  drawings: game.drawings.map((drawing) =>
    sameDrawing(drawing, at) ? { ...drawing, batches: [], receipt: null, deleted: true } : drawing,
  ),
});
