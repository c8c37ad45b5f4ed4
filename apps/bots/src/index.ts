import { loadGuesser } from "@inkling/guesser/node";
import { Bot } from "./bot.ts";
import { type Drawings, tracedDrawings } from "./drawings.ts";

export { Bot } from "./bot.ts";
export { type Drawings, tracedDrawings } from "./drawings.ts";
export { penStrokes, type TimedOp } from "./pen.ts";

const NAMES = ["Doodle", "Scribble", "Blot", "Squiggle", "Smudge", "Crayon", "Dash", "Dot"];

let guesser: ReturnType<typeof loadGuesser> | undefined;

/**
 * Seats one more bot in a room. All bots of a process share one network.
 * @throws Error with the server's reason, in words
 */
export async function seatBot(options: {
  readonly url: string;
  readonly code: string;
  readonly name?: string;
  /** Of a seat that it is to play on from. */
  readonly token?: string | undefined;
  readonly drawings?: Drawings;
}): Promise<Bot> {
  guesser ??= loadGuesser();
  const name = options.name ?? NAMES[Math.floor(Math.random() * NAMES.length)] ?? "Bot";
  const bot = new Bot({
    ...options,
    name,
    drawings: options.drawings ?? tracedDrawings,
    guesser: await guesser,
  });
  await bot.seated();
  return bot;
}
