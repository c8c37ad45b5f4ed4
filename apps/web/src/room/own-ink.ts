import { type Board, type InkSeq, MAX_BOARD_OPS } from "@inkling/game";
import { decodeOps, encodeOps } from "@inkling/ink";
import { MAX_MESSAGE_BYTES } from "@inkling/protocol";
import { InkLog } from "../board/ink-log.ts";

/** An operation takes at most six characters, so that a message of so many is never too large. */
const MAX_OPS_PER_MESSAGE = Math.floor(MAX_MESSAGE_BYTES / 8);

/** A piece of ink for the server. */
export interface Piece {
  readonly from: number;
  readonly ops: string;
}

/**
 * The ink of one's own board in one round, and how much of it the server was told. What is drawn here is
 * the truth; the server's count only says from where on to tell it.
 */
export class OwnInk {
  readonly round: number;
  readonly log: InkLog;
  #sent = 0;

  /** @param board what the server holds: all there is after a reload, nothing at the start of a round */
  constructor(round: number, board: Board) {
    this.round = round;
    const decoded = decodeOps(board.batches.map(({ ops }) => ops).join(""));
    this.log = new InkLog(decoded.ok ? decoded.ops : [], MAX_BOARD_OPS);
    this.#sent = this.log.count;
  }

  /** What the server does not know yet, as messages; from now on it counts as sent. */
  take(): readonly Piece[] {
    const pieces: Piece[] = [];
    while (this.#sent < this.log.count) {
      const upTo = Math.min(this.log.count, this.#sent + MAX_OPS_PER_MESSAGE);
      pieces.push({ from: this.#sent, ops: encodeOps(this.log.slice(this.#sent, upTo)) });
      this.#sent = upTo;
    }
    return pieces;
  }

  /** The server has only so many operations: the rest goes again. */
  rewind(seq: InkSeq): void {
    this.#sent = Math.min(seq, this.log.count);
  }

  /** Whether the server has ink that is not known here: drawn elsewhere, so that this page must start over from it. */
  isBehind(seq: InkSeq): boolean {
    return seq > this.log.count;
  }
}
