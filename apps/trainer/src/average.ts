import type { Parameter } from "./weights.ts";

/**
 * The mean of what several trainings have learnt that began at the same network, number by number: it is often better
 * than each of them (model soups: Wortsman et al., 2022). So are the means and deviations of the batch norms: those of
 * networks that are so close hardly differ.
 *
 * @param networks parameters of checkpoints, of the same names and shapes; at least one
 */
export function average(networks: readonly (readonly Parameter[])[]): Parameter[] {
  const [first = [], ...others] = networks;
  const byName = others.map((other) => new Map(other.map(({ name, values }) => [name, values])));
  return first.map((parameter) => ({
    ...parameter,
    values: parameter.values.map((value, at) => {
      const sum = byName.reduce((sum, values) => sum + (values.get(parameter.name)?.[at] as number), value);
      return sum / networks.length;
    }),
  }));
}
