import { ARCHITECTURE } from "./architecture.ts";
import { createRandom } from "./random.ts";
import type { Parameter } from "./weights.ts";

const CLASSES = 120; // more than the labels, as in training

/** What `train.py` would hand back before it has learnt anything: the names count its modules. */
export function untrained(): Parameter[] {
  const random = createRandom(7);
  const fill = (name: string, shape: number[], value: () => number): Parameter => ({
    name,
    shape,
    values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, value),
  });
  const parameters: Parameter[] = [];
  let [module, before] = [0, 1];
  for (const step of ARCHITECTURE) {
    if (step.kind === "halve") {
      module++;
      continue;
    }
    const [channels, inputs] = step.kind === "conv" ? [step.channels, before] : [before, 1];
    const spread = Math.sqrt(2 / (inputs * step.kernel ** 2));
    parameters.push(
      fill(`${module}.weight`, [channels, inputs, step.kernel, step.kernel], () => random.normal(spread)),
      fill(`${module + 1}.weight`, [channels], () => random.uniform(0.5, 1.5)),
      fill(`${module + 1}.bias`, [channels], () => random.normal(0.1)),
      fill(`${module + 1}.running_mean`, [channels], () => random.normal(0.1)),
      fill(`${module + 1}.running_var`, [channels], () => random.uniform(0.5, 1.5)),
    );
    [module, before] = [module + (step.kind === "conv" ? 3 : 2), channels]; // a gathering has no ReLU
  }
  module++; // the flattening
  parameters.push(
    fill(`${module}.weight`, [CLASSES, before], () => random.normal(1)),
    fill(`${module}.bias`, [CLASSES], () => random.normal(0.1)),
  );
  return parameters;
}
