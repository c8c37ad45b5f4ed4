import { NORM_EPSILON } from "./tfjs-network.ts";
import type { Parameter, Weights } from "./weights.ts";

const BODY = "mean.body.";
const LABELS_HEAD = "mean.labels";

/** Whether a network that is exported is made of this parameter of a checkpoint. */
export const isKept = (name: string): boolean => name.startsWith(BODY) || name.startsWith(LABELS_HEAD);

/**
 * Turns what was learnt into plain convolutions and one dense layer: batch norm is folded into the
 * convolution before it (`w * g / sqrt(v + e)`, `b - m * g / sqrt(v + e)`), and axes change places.
 *
 * @param parameters of a checkpoint; only those that are kept are used
 */
export function fold(parameters: readonly Parameter[]): Weights[] {
  const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const get = (name: string): Parameter => {
    const parameter = byName.get(name);
    if (!parameter) throw new Error(`the checkpoint has no ${name}`);
    return parameter;
  };
  const convolutions = parameters
    .filter(({ name, shape }) => name.startsWith(BODY) && name.endsWith(".weight") && shape.length > 1)
    .map(({ name, shape, values }) => {
      const layer = Number.parseInt(name.slice(BODY.length), 10);
      const norm = (part: string) => get(`${BODY}${layer + 1}.${part}`).values;
      const [gain, variance] = [norm("weight"), norm("running_var")];
      const scale = gain.map((g, i) => g / Math.sqrt((variance[i] as number) + NORM_EPSILON));
      const mean = norm("running_mean");
      const bias = norm("bias").map((b, i) => b - (mean[i] as number) * (scale[i] as number));
      return convolution(shape, values, scale, bias);
    });
  return [...convolutions, dense(get(`${LABELS_HEAD}.weight`), get(`${LABELS_HEAD}.bias`))];
}

/** From [out, in, height, width] to [height, width, in, out], scaled by output. */
function convolution(
  shape: readonly number[],
  values: Float32Array,
  scale: Float32Array,
  bias: Float32Array,
): Weights {
  const [out, inputs, height, width] = shape as [number, number, number, number];
  const kernel = new Float32Array(values.length);
  for (let o = 0; o < out; o++) {
    for (let i = 0; i < inputs; i++) {
      for (let at = 0; at < height * width; at++) {
        const value = values[(o * inputs + i) * height * width + at] as number;
        kernel[(at * inputs + i) * out + o] = value * (scale[o] as number);
      }
    }
  }
  const depthwise = inputs === 1; // the picture itself has two channels
  return { shape: depthwise ? [height, width, out, 1] : [height, width, inputs, out], kernel, bias };
}

/** From [out, in] to [in, out]. */
function dense({ shape, values }: Parameter, bias: Parameter): Weights {
  const [outputs, inputs] = shape as [number, number];
  const kernel = Float32Array.from({ length: values.length }, (_, at) => {
    return values[(at % outputs) * inputs + Math.floor(at / outputs)] as number;
  });
  return { shape: [inputs, outputs], kernel, bias: bias.values };
}
