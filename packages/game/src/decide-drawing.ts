import { decodeOps, encodeOps } from "@inkling/ink";
import { apply } from "./apply.ts";
import type { Command } from "./command.ts";
import { acceptAndSettle } from "./decide-rounds.ts";
import { accept, type Decision, type GameError, refuse } from "./decision.ts";
import type { Event } from "./event.ts";
import { aiActs, isRecognised } from "./rival.ts";
import { currentRound, mayDraw } from "./room.ts";
import { points } from "./score.ts";
import type { Board, InkBatch, Room, Round } from "./state.ts";
import { currentTurn } from "./turn.ts";
import { between, type InkSeq, type Instant, type Millis, type SeatId } from "./units.ts";

/** The most operations on one board: some minutes of drawing at the highest rate of any pen. */
export const MAX_BOARD_OPS = 20_000;

/** IN1 to IN5. */
export function addInk(room: Room, command: Extract<Command, { type: "AddInk" }>, now: Instant): Decision {
  const { seat, round, from } = command;
  const found = openBoard(room, seat, round);
  if (!found.ok) return refuse(found.error);
  const { seq } = found.board;
  if (from > seq) return refuse("ink/gap");

  const decoded = decodeOps(command.ops, MAX_BOARD_OPS);
  if (!decoded.ok) return refuse(decoded.error);
  const fresh = decoded.ops.slice(seq - from);
  if (fresh.length === 0) return accept();
  if (seq + fresh.length > MAX_BOARD_OPS) return refuse("board/full");
  const ops = from === seq ? command.ops : encodeOps(fresh);
  return accept({ type: "InkAdded", seat, ops, upTo: (seq + fresh.length) as InkSeq, at: now });
}

/** GU1. */
export function reportGuess(
  room: Room,
  command: Extract<Command, { type: "ReportGuess" }>,
  now: Instant,
): Decision {
  const { seat, guesses } = command;
  const found = openBoard(room, seat, command.round);
  if (!found.ok) return refuse(found.error);
  if (guesses.length === 0 && found.board.guesses.length === 0) return accept();
  const made = { type: "GuessMade", seat, guesses } as const;
  return accept(made, ...aiActsAfter(room, made, now));
}

/** AI1: in versus the AI may have something to say then. */
function aiActsAfter(room: Room, event: Event, now: Instant): readonly Event[] {
  const then = apply(room, event);
  const turn = currentTurn(then);
  return turn ? aiActs(then, turn, now) : [];
}

/** VE1 to VE5. */
export function judge(room: Room, command: Extract<Command, { type: "Judge" }>, now: Instant): Decision {
  const { seat, upTo, guesses } = command;
  const claim = checkClaim(room, seat, command.round, upTo);
  if (!claim.ok) return refuse(claim.error);
  const { prompt, startedAt } = claim.round;
  const [top] = guesses;
  if (!top || prompt === null || !isRecognised(room, top)) return refuse("claim/not-recognised");
  const turn = currentTurn(room)?.turn;
  if (turn) {
    if (turn.known) return accept();
    const known = { type: "WordKnown", known: { upTo, probability: top.probability } } as const;
    return accept(known, ...aiActsAfter(room, known, now));
  }
  const time = between(startedAt ?? claim.batch.at, claim.batch.at);
  const total = ((room.game?.settings.seconds ?? 0) * 1000) as Millis;
  const verdict = { upTo, time, probability: top.probability, points: points(prompt, time, total) };
  return acceptAndSettle(room, { type: "VerdictGiven", seat, verdict }, now);
}

/**
 * Whether there is something to judge: ink that the server holds, of a round that still counts, on a
 * board without a verdict. What was claimed in time still counts while the round is shown (VE4).
 */
export function checkClaim(
  room: Room,
  seat: SeatId,
  id: number,
  upTo: InkSeq,
): { ok: true; round: Round; batch: InkBatch } | { ok: false; error: GameError } {
  const round = currentRound(room);
  const open = room.phase.name === "drawing" || room.phase.name === "reveal";
  if (!open || !round) return { ok: false, error: "round/not-drawing" };
  if (round.id !== id) return { ok: false, error: "round/not-this-round" };
  const board = round.boards[seat];
  if (!board) return { ok: false, error: "round/not-drawer" };
  if (board.verdict) return { ok: false, error: "board/locked" };
  const batch = board.batches.find((candidate) => candidate.upTo >= upTo);
  return batch ? { ok: true, round, batch } : { ok: false, error: "claim/ahead-of-ink" };
}

/** The seat's board, if the round of that id is being drawn and no verdict has locked it. */
function openBoard(
  room: Room,
  seat: SeatId,
  id: number,
): { ok: true; board: Board } | { ok: false; error: GameError } {
  const round = currentRound(room);
  if (room.phase.name !== "drawing" || !round) return { ok: false, error: "round/not-drawing" };
  if (round.id !== id) return { ok: false, error: "round/not-this-round" };
  const board = round.boards[seat];
  if (!board) return { ok: false, error: "round/not-drawer" };
  return mayDraw(room, seat) ? { ok: true, board } : { ok: false, error: "board/locked" };
}
