import { BOARD_UNITS, type Op, PENS, type Point } from "./ink.ts";
import { erase, usePen } from "./op.ts";

/**
 * Operations as text for the wire. The text is a row of whole numbers in base-64 VLQ: five bits a
 * character, least significant first, the sixth bit says that more follow. A run of operations is
 *
 *     4 * n + kind, then, where kind is 0 or 1: x, y, and n - 1 pairs of zigzag deltas
 *
 * with kind 0 = *begin* and n - 1 *extends*, 1 = n *extends*, 2 = n *undos*, 3 = n *clears* (at most 1024
 * of the latter two). Each run names its first point in full, so a message can be read without the one
 * before. Beyond 1024, kind 3 is a single operation: n - 1025 is the *pen*, of which there are 32, and beyond
 * these n - 1057 the stroke to *erase*.
 */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGIT_OF = new Map([...ALPHABET].map((char, i) => [char, i]));
const BITS = 5;
const MORE = 1 << BITS;
const MAX_DIGITS = 6; // 30 bits: beyond any number that a run may hold
/** A run of undos or clears costs three characters whatever its length, so its length has a bound. */
const MAX_REPEATS = 1024;

const KINDS = ["begin", "extend", "undo", "clear"] as const;
const CLEAR_KIND = KINDS.indexOf("clear");
const FIRST_OF_PENS = MAX_REPEATS + 1;
const FIRST_OF_ERASED = FIRST_OF_PENS + PENS;

const zigzag = (n: number): number => (n << 1) ^ (n >> 31);
const unzigzag = (n: number): number => (n >>> 1) ^ -(n & 1);

function write(n: number): string {
  let text = "";
  let rest = n;
  do {
    const digit = rest % MORE;
    rest = Math.floor(rest / MORE);
    text += ALPHABET[rest > 0 ? digit + MORE : digit];
  } while (rest > 0);
  return text;
}

/** How many of `ops` from `start` on make one run. */
function runLength(ops: readonly Op[], start: number): number {
  const first = ops[start];
  if (first?.kind === "pen" || first?.kind === "erase") return 1;
  const follower = first?.kind === "begin" ? "extend" : first?.kind;
  const most = follower === "extend" ? ops.length : start + MAX_REPEATS;
  let end = start + 1;
  while (end < most && ops[end]?.kind === follower) end++;
  return end - start;
}

/** The text of these operations; `""` for none. Points are whole numbers on the board. */
export function encodeOps(ops: readonly Op[]): string {
  let text = "";
  for (let i = 0; i < ops.length; ) {
    const n = runLength(ops, i);
    const first = ops[i] as Op;
    if (first.kind === "pen") text += write(4 * (FIRST_OF_PENS + first.pen) + CLEAR_KIND);
    else if (first.kind === "erase") text += write(4 * (FIRST_OF_ERASED + first.stroke) + CLEAR_KIND);
    else text += write(4 * n + KINDS.indexOf(first.kind));
    let last: Point | undefined;
    for (const op of ops.slice(i, i + n)) {
      if (op.kind !== "begin" && op.kind !== "extend") break;
      const [x, y] = op.point;
      text += last ? write(zigzag(x - last[0])) + write(zigzag(y - last[1])) : write(x) + write(y);
      last = op.point;
    }
    i += n;
  }
  return text;
}

/** What {@link decodeOps} makes of a text: the operations, or why there are none. */
export type Decoded =
  | { readonly ok: true; readonly ops: readonly Op[] }
  | { readonly ok: false; readonly error: "ink/malformed" | "ink/outside-board" | "ink/too-many" };

/**
 * The operations in a text from the wire. Never throws: whatever is not a row of runs, names a point
 * outside the board or holds more than `limit` operations is refused whole, before memory is spent on it.
 */
export function decodeOps(text: string, limit = Number.POSITIVE_INFINITY): Decoded {
  let at = 0;
  const read = (): number => {
    let n = 0;
    for (let digits = 0; digits < MAX_DIGITS; digits++) {
      const digit = DIGIT_OF.get(text.charAt(at++));
      if (digit === undefined) return Number.NaN;
      n += (digit % MORE) * MORE ** digits;
      if (digit < MORE) return n;
    }
    return Number.NaN;
  };

  const ops: Op[] = [];
  while (at < text.length) {
    const head = read();
    const n = Math.floor(head / 4);
    if (!(n >= 1)) return { ok: false, error: "ink/malformed" };
    const kind = KINDS[head % 4] as (typeof KINDS)[number];
    if (kind === "clear" && n > MAX_REPEATS) {
      if (ops.length + 1 > limit) return { ok: false, error: "ink/too-many" };
      ops.push(n < FIRST_OF_ERASED ? usePen(n - FIRST_OF_PENS) : erase(n - FIRST_OF_ERASED));
      continue;
    }
    if (ops.length + n > limit) return { ok: false, error: "ink/too-many" };
    if (kind === "undo" || kind === "clear") {
      if (n > MAX_REPEATS) return { ok: false, error: "ink/too-many" };
      for (let i = 0; i < n; i++) ops.push({ kind });
      continue;
    }
    let x = 0;
    let y = 0;
    for (let i = 0; i < n; i++) {
      const [a, b] = [read(), read()];
      if (Number.isNaN(a) || Number.isNaN(b)) return { ok: false, error: "ink/malformed" };
      x = i === 0 ? a : x + unzigzag(a);
      y = i === 0 ? b : y + unzigzag(b);
      if (!onBoard(x) || !onBoard(y)) return { ok: false, error: "ink/outside-board" };
      ops.push({ kind: kind === "begin" && i === 0 ? "begin" : "extend", point: [x, y] });
    }
  }
  return { ok: true, ops };
}

const onBoard = (n: number): boolean => n >= 0 && n < BOARD_UNITS;
