import type { Millis } from "@inkling/game";
import type { Tape } from "@inkling/ink";
import { createStore, type StoreApi } from "zustand/vanilla";

/** How fast it can be played, as often as it was drawn; in the order of the button. */
export const SPEEDS = [1, 2, 4, 0.5] as const;
export type Speed = (typeof SPEEDS)[number];

/** Where a replay stands. */
export interface Playhead {
  readonly at: Millis;
  readonly playing: boolean;
  readonly speed: Speed;
}

export type Player = StoreApi<Playhead>;

/** A replay of a drawing: plays from the beginning, or shows the end to those who want no motion. */
export const createPlayer = (tape: Tape, playing: boolean): Player =>
  createStore<Playhead>(() => ({ at: playing ? 0 : tape.duration, playing, speed: 1 }));

/** The playhead when so much time has passed. */
export function ticked(playhead: Playhead, passed: Millis, duration: Millis): Playhead {
  const at = Math.min(duration, playhead.at + passed * playhead.speed);
  return { ...playhead, at, playing: playhead.playing && at < duration };
}

/** Plays, from the beginning where it is at the end; or stops. */
export const toggled = ({ at, playing, speed }: Playhead, duration: Millis): Playhead => ({
  at: !playing && at >= duration ? 0 : at,
  playing: !playing,
  speed,
});

/** Stands still at a time. */
export const sought = (playhead: Playhead, at: Millis, duration: Millis): Playhead => ({
  ...playhead,
  playing: false,
  at: Math.min(duration, Math.max(0, at)),
});

export const faster = (playhead: Playhead): Playhead => ({
  ...playhead,
  speed: SPEEDS[(SPEEDS.indexOf(playhead.speed) + 1) % SPEEDS.length] ?? 1,
});

/** The end of the stroke before or after a time; the beginning and the end where there is none. */
export function stepFrom({ strokes, duration }: Tape, at: Millis, way: -1 | 1): Millis {
  const ends = [0, ...strokes.map(({ to }) => to), duration];
  return way > 0 ? (ends.find((end) => end > at) ?? duration) : (ends.findLast((end) => end < at) ?? 0);
}

/** How many strokes were begun by a time. */
export const strokesBy = ({ strokes }: Tape, at: Millis): number =>
  strokes.filter(({ from }) => from <= at).length;
