import type { Architecture } from "./architecture.ts";
import { readNetwork } from "./network.ts";
import { unfolded } from "./unfold.ts";
import type { Parameter } from "./weights.ts";

/**
 * A network that was published before and is asked about the pictures, finished or not; about beginnings of the labels
 * in a mirror, as it has learnt these drawings by heart. It is not asked about what it has never learnt.
 */
export interface Tutor {
  readonly architecture: Architecture;
  readonly parameters: readonly Parameter[];
}

/**
 * A tutor from the folder of a network of this trainer.
 * @throws Error naming the folder, where there is none
 */
export async function loadTutor(folder: string, classes: number): Promise<Tutor> {
  const network = await readNetwork(folder);
  return { architecture: network.architecture, parameters: unfolded(network, classes) };
}
