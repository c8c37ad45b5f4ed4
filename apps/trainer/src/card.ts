import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeWhole } from "./write-whole.ts";

/** The folder of the guesser's package. */
const PACKAGE = fileURLToPath(new URL("..", import.meta.resolve("@inkling/guesser/model/model.json")));
const CARD = join(PACKAGE, "MODEL_CARD.md");

/**
 * Puts what was measured into the model card, in its section of this name.
 * @throws Error where the card has no such place
 */
export async function updateCard(name: string, markdown: string): Promise<void> {
  const card = withSection(await readFile(CARD, "utf8"), name, markdown);
  if (card === undefined) throw new Error(`${CARD}: there is no place for ${name} in it`);
  await writeWhole(CARD, [card]);
}

/** The card with something else between `<!-- NAME -->` and `<!-- /NAME -->`; undefined where it has no such place. */
export function withSection(card: string, name: string, markdown: string): string | undefined {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [card.indexOf(begin), card.indexOf(end)];
  if (from < 0 || to < from) return undefined;
  return `${card.slice(0, from + begin.length)}\n${markdown}\n${card.slice(to)}`;
}

/** Writes a plot beside the card. */
export const writePlot = (name: string, svg: string): Promise<void> =>
  writeWhole(join(PACKAGE, "plots", name), [svg]);
