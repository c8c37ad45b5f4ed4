import { meanOf } from "./measure.ts";
import type { Weights } from "./weights.ts";

/**
 * The share of it that is taken back. By theory, all (1); but labels that were shown less are also known less, which no
 * bias makes up for, and on the validation drawings half was best.
 */
const TAKEN_BACK = 0.5;

/**
 * A network for a game in which every label is prompted as often. It guesses those oftener that it was shown oftener;
 * for that, the logits lose a share of the logarithm of the frequencies (logit adjustment: Menon et al., 2021). "None of
 * these" is, on the whole, as likely as before. A network that begins at this one learns the frequencies anew.
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
