/**
 * A step of the network: a convolution ("same" padding, batch norm, and ReLU unless it is linear), a halving of the
 * picture by maxima, or its gathering into one number a channel by a weighted mean (batch norm, no ReLU).
 */
export type Step =
  | {
      readonly kind: "conv";
      readonly channels: number;
      readonly kernel: readonly [height: number, width: number];
      readonly stride: number;
      readonly activation: "relu" | "linear";
    }
  | { readonly kind: "halve" }
  | { readonly kind: "gather"; readonly kernel: number };

/** The steps of a network before its one dense layer. */
export type Architecture = readonly Step[];

const conv = (channels: number, side = 3, stride = 1): Step => ({
  kind: "conv",
  channels,
  kernel: [side, side],
  stride,
  activation: "relu",
});

/**
 * What a 3x3 convolution does, nearly, in less arithmetic: columns are seen first, then rows of what was made of them,
 * in few channels between (Jaderberg et al., 2014).
 */
const columnsThenRows = (between: number, channels: number): readonly Step[] => [
  { kind: "conv", channels: between, kernel: [3, 1], stride: 1, activation: "linear" },
  { kind: "conv", channels, kernel: [1, 3], stride: 1, activation: "relu" },
];

const HALVE: Step = { kind: "halve" };

/**
 * The network: these steps and one dense layer (in training, two); `train.py` builds what it is told. 28 pixels become 14, 7
 * and 4 (with a kernel of 3 at an odd size, PyTorch and tfjs pad a stride of 2 alike; at even sizes they do
 * not). The first filters see every pixel: lines are two pixels wide. What is where matters in a drawing, so
 * the last 4x4 are gathered with weights of their own (a depthwise convolution as large as the picture:
 * MobileFaceNets, Chen et al., 2018) and not by a plain mean. What is gathered is one picture of a single pixel,
 * so a hidden layer is a convolution with a kernel of 1.
 */
export const ARCHITECTURE: Architecture = [
  conv(16),
  HALVE,
  conv(40),
  ...columnsThenRows(40, 40),
  HALVE,
  ...columnsThenRows(56, 96),
  ...columnsThenRows(72, 96),
  conv(256, 3, 2),
  { kind: "gather", kernel: 4 },
  conv(160, 1),
];
