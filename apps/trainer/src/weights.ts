/** A trained parameter as PyTorch names and shapes it. */
export interface Parameter {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** A layer of the exported network that has weights, in the layout of tfjs. */
export interface Weights {
  /** Convolution: [height, width, in, out], depthwise [height, width, channels, 1]; dense: [in, out]. */
  readonly shape: readonly number[];
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}
