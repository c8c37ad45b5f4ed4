import { meanOf } from "./measure.ts";
import type { Weights } from "./weights.ts";

/**
 * How much of it is taken back that the network guesses the labels oftener which it was shown oftener. By theory, all
 * (1); but that makes up nothing where it has learnt little of the others, and on validation drawings half is best.
 */
const TAKEN_BACK = 0.5;

/**
 * A network for a game in which every label is prompted as often, though it was shown some oftener than others: the
 * logits lose a share of the logarithm of the frequencies (logit adjustment: Menon et al., 2021). How likely "none of
 * these" is stays as it is, on the whole.
 *
 * @param frequencies how often it was shown each of the labels, as shares; of those with 0 it knows nothing
 */
export function promptedEvenly(layers: readonly Weights[], frequencies: readonly number[]): Weights[] {
  const logs = frequencies.map((frequency) => (frequency > 0 ? Math.log(frequency) : undefined));
  const mean = meanOf(logs.filter((log) => log !== undefined));
  return layers.map((layer, i) => {
    if (i < layers.length - 1) return layer;
    const bias = layer.bias.map((value, label) => value - TAKEN_BACK * ((logs[label] ?? mean) - mean));
    return { ...layer, bias };
  });
}
