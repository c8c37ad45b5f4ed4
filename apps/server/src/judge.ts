import type { InkSeq, Sight } from "@inkling/game";

/** Looks at ink with the network and says what it sees, best first. */
export interface Judge {
  /**
   * @param ops a board's operations, as text of the ink codec
   * @param upTo how many of them to look at
   * @returns at most three guesses; none for a blank board; `null` when the judge has too much to do
   */
  look(ops: string, upTo: InkSeq): Promise<readonly Sight[] | null>;
  close(): Promise<void>;
}

/** What goes to the judge's thread and comes back. */
export interface JudgeTask {
  readonly id: number;
  readonly ops: string;
  readonly upTo: InkSeq;
}
export interface JudgeAnswer {
  readonly id: number;
  readonly guesses: readonly Sight[];
}
