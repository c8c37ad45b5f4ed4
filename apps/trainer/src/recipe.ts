/** How the network learns, whichever engine computes the gradients; `train.py` is told with its task. */
export const RECIPE = {
  /** Pictures a step. */
  batch: 128,
  /** Of AdamW (Loshchilov & Hutter, 2019), for all but biases and batch norms. */
  weightDecay: 0.02,
  /** Of the running mean of the weights, a step. */
  emaDecay: 0.999,
  /** The share of the training in which the learning rate rises; then it falls as a cosine does. */
  warmUp: 0.05,
  /** The lowest learning rate, as a share of the highest. */
  leastRate: 0.002,
  /** By which the logits of teachers and pupil are divided (Hinton et al., 2015). */
  temperature: 2,
  /**
   * Of beginnings, which teachers do not know, it counts so much beside what they think: what the running mean of the
   * weights sees in a mirror (a mean teacher: Tarvainen & Valpola, 2017). It has learnt the drawings by heart, but not
   * their reflections: of those it is as unsure as of drawings that it has never seen.
   */
  mirrorWeight: 0.5,
  /** How much it counts, beside the label, what the teachers think and which of all classes it is. */
  teachersWeight: 0.9,
  classesWeight: 0.3,
  /** How much it counts, beside what the teachers think, what the tutor sees. */
  tutorWeight: 0.8,
} as const;
