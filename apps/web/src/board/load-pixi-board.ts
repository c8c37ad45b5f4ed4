import type { PixiBoard } from "./pixi-board.ts";

let board: Promise<PixiBoard> | undefined;

/** The one Pixi board of this page, fetched when it is first needed and then used again and again. */
export function loadPixiBoard(): Promise<PixiBoard> {
  board ??= import("./pixi-board.ts")
    .then(({ PixiBoard }) => PixiBoard.create())
    .catch((error: unknown) => {
      board = undefined; // the next board tries again
      throw error;
    });
  return board;
}
