import type { Millis, Probability } from "@inkling/game";
import type { Label } from "@inkling/guesser/labels";
import { type Look, surenessOf } from "./looks.ts";

/** Below this a line lies on the axis and says nothing. */
const LEAST = 0.03;
/** Under this width the chart is drawn for a phone. */
const NARROW = 560;
/** Least distance of two marks of the time, in pixels. */
const TICK_PX = 64;
const TICK_STEPS_S = [1, 2, 5, 10, 20, 30, 60] as const;

/** Heights of 100 %, of 0 %, of the row of strokes and of the times, in pixels. */
const HIGH = [14, 218, 264, 294] as const;
const LOW = [12, 122, 146, 174] as const;
const BARE = [8, 8, 16, 46] as const;

/** Where everything is, in pixels: the chart is drawn for its width and never scaled. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Of 100 % and of 0 %. */
  readonly top: number;
  readonly bottom: number;
  /** Of the row of strokes. */
  readonly row: number;
  /** Baseline of the times. */
  readonly foot: number;
  readonly narrow: boolean;
}

/** @param bare without lines to be drawn, there is only the row of strokes */
export function layoutOf(width: number, bare = false): Layout {
  const narrow = width < NARROW;
  const rows = bare ? BARE : narrow ? LOW : HIGH;
  const [top, bottom, row, foot] = rows;
  return {
    width,
    height: foot + 4,
    left: narrow ? 30 : 46,
    right: width - (narrow ? 10 : 20),
    top,
    bottom,
    row,
    foot,
    narrow,
  };
}

/** A time's place across the chart, and back. */
export const xOf = ({ left, right }: Layout, at: Millis, duration: Millis): number =>
  left + ((right - left) * at) / Math.max(1, duration);
export const timeAt = ({ left, right }: Layout, x: number, duration: Millis): Millis =>
  Math.min(duration, Math.max(0, ((x - left) / (right - left)) * duration));
export const yOf = ({ top, bottom }: Layout, sureness: Probability): number =>
  bottom - (bottom - top) * sureness;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How sure it was of a label over time, from nothing at the start. */
export function lineOf(
  layout: Layout,
  looks: readonly Look[],
  label: Label,
  duration: Millis,
): readonly Point[] {
  const start = { x: layout.left, y: layout.bottom };
  return [
    start,
    ...looks.map((look) => ({ x: xOf(layout, look.at, duration), y: yOf(layout, surenessOf(look, label)) })),
  ];
}

/** The part of a line in which there is something to be seen, with where it comes from and goes to. */
export function visible(layout: Layout, line: readonly Point[]): readonly Point[] {
  const isSeen = ({ y }: Point) => y < yOf(layout, LEAST);
  const [first, last] = [line.findIndex(isSeen), line.findLastIndex(isSeen)];
  return first < 0 ? [] : line.slice(Math.max(0, first - 1), last + 2);
}

const whole = (n: number): string => String(Math.round(n * 10) / 10);

/** A line as SVG path data; `""` for none. */
export const pathOf = (line: readonly Point[]): string =>
  line.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${whole(x)} ${whole(y)}`).join("");

/** The times that are written under the chart, in milliseconds. */
export function ticksOf({ left, right }: Layout, duration: Millis): readonly Millis[] {
  const room = (right - left) / TICK_PX;
  const step = 1000 * (TICK_STEPS_S.find((s) => duration / (s * 1000) <= room) ?? 120);
  return Array.from({ length: Math.floor(duration / step) + 1 }, (_, i) => i * step);
}

/** A word on the chart: its middle and its baseline. */
export interface Tag {
  readonly label: Label;
  readonly x: number;
  readonly y: number;
  /** Where the line that it names is highest: from there on it is said. */
  readonly from: number;
}

/** What a word must not lie on: middle, baseline and half the width. */
interface Taken {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** The place of a word that begins at a point. */
export const takenBy = (x: number, y: number, word: string, size: number): Taken => {
  const half = (word.length * size * LETTER) / 2;
  return { x: x + half, y, half };
};

/** About how wide a letter is, and how high a line, as shares of the size of the letters. */
const LETTER = 0.58;
const LINE = 1.15;
/** Where a word may stand beside its line's highest point, in lines: the first that is free. */
const TRIES = [-0.7, -1.9, 1.6, -3.1, 2.8] as const;

/**
 * Puts a word at the highest point of each line, a little above it, or higher or lower where another word is already.
 * A word that has no room is left out: the same is told in words beside the chart.
 * @param size of the letters, in pixels
 * @param before what stands there already
 */
export function tagsOf(
  layout: Layout,
  lines: readonly { readonly label: Label; readonly line: readonly Point[] }[],
  size: number,
  before: readonly Taken[],
): readonly Tag[] {
  const taken = [...before];
  return lines.flatMap(({ label, line }): Tag[] => {
    const start = { x: 0, y: layout.bottom };
    const peak = line.reduce((best, point) => (point.y < best.y - 0.5 ? point : best), start);
    const half = ((label.length + 1) * size * LETTER) / 2;
    const x = Math.min(layout.right - half, Math.max(layout.left + half, peak.x));
    const isFree = (y: number) =>
      y - size >= layout.top - size &&
      y <= layout.bottom - 4 &&
      taken.every(
        (other) => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > size * LINE,
      );
    const y = TRIES.map((lines) => peak.y + lines * size).find(isFree);
    if (y === undefined) return [];
    taken.push({ x, y, half });
    return [{ label, x, y, from: peak.x }];
  });
}
