import type { Tape } from "@inkling/ink";
import type { DrawingRecord, GameRecord } from "@inkling/protocol";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { useStore } from "../store.ts";
import type { Player, Playhead } from "./player.ts";
import type { Analysis } from "./use-analysis.ts";

/** The drawing that is played. */
export interface Replay {
  readonly game: GameRecord;
  readonly drawing: DrawingRecord;
  readonly tape: Tape;
  readonly player: Player;
  readonly analysis: Analysis;
}

export const ReplayContext = createContext<Replay | null>(null);

export function useReplay(): Replay {
  const replay = useContext(ReplayContext);
  if (!replay) throw new Error("there is no replay here");
  return replay;
}

/** Something of the playhead; draws anew only when that changes. */
export function usePlayhead<T>(select: (playhead: Playhead) => T): T {
  return useStore(useReplay().player, select);
}
