import {
  currentRound,
  currentTurn,
  ideasOf,
  isRecognised,
  mayDraw,
  type Room,
  type Sight,
} from "@inkling/game";
import type { Stroke } from "@inkling/ink";
import { type ErrorId, INK_BATCH_MS, packGuesses } from "@inkling/protocol";
import { createStore, type StoreApi } from "zustand/vanilla";
import { guesser } from "../guess/guesser-client.ts";
import { type Look, watchBoard } from "../guess/watching.ts";
import { Claims } from "./claims.ts";
import type { Connection } from "./connection.ts";
import { OwnInk } from "./own-ink.ts";
import { ownSeat, type RoomState, type RoomStore } from "./room-store.ts";

/** One's own part in the round: the ink, and what the network in this browser sees in it. */
export interface OwnDrawing {
  /** `null` while there is no board of one's own. */
  readonly ink: OwnInk | null;
  readonly guesses: readonly Sight[];
  /** What the network saw when it guessed so. */
  readonly seen: readonly Stroke[];
}

const NOTHING_SEEN = { guesses: [], seen: [] };

/** The AI always guesses in the race, and in versus where it plays. */
const aiGuesses = (room: Room): boolean => !currentTurn(room) || room.game?.settings.strength !== "off";

/**
 * Brings the own ink to the server, has the network look at it, and claims what it recognises.
 * Returns the stop along with what is to be shown.
 */
export function startDrawing(
  rooms: RoomStore,
  connection: Pick<Connection, "send">,
): {
  readonly store: StoreApi<OwnDrawing>;
  readonly onRefused: (error: ErrorId, detail: number | undefined) => void;
  readonly stop: () => void;
} {
  const store = createStore<OwnDrawing>(() => ({ ink: null, ...NOTHING_SEEN }));
  const claims = new Claims();
  let stopRound = () => {};
  let stopWatching = () => {};

  const isOpen = () => {
    const state = rooms.getState();
    const seat = ownSeat(state);
    return state.room !== null && seat !== null && mayDraw(state.room, seat);
  };

  const flush = () => {
    const { ink } = store.getState();
    if (!ink || !isOpen() || rooms.getState().link.status !== "live") return;
    for (const { from, ops } of ink.take()) connection.send("ink", ink.round, from, ops);
  };

  const see = ({ count, guesses, strokes }: Look) => {
    const { ink } = store.getState();
    const { room, link } = rooms.getState();
    if (!room) return;
    const round = currentRound(room);
    if (!ink || round?.id !== ink.round || !isOpen()) return;
    store.setState({ guesses, seen: strokes });
    if (link.status !== "live") return;
    flush(); // the server must hold the ink that the guess is about
    connection.send("guess", ink.round, packGuesses(ideasOf(guesses)));
    const open = !currentTurn(room)?.turn.known && isRecognised(room, guesses[0]);
    if (open && claims.shouldClaim(count, performance.now())) {
      connection.send("claim", ink.round, count);
    }
  };

  const begin = (ink: OwnInk) => {
    stopRound();
    store.setState({ ink, ...NOTHING_SEEN });
    const flushing = setInterval(flush, INK_BATCH_MS);
    lookAfresh(ink);
    stopRound = () => {
      clearInterval(flushing);
      stopWatching();
    };
  };

  /** Looks at ink that was seen already once more, because what was said of it may not have arrived. */
  const lookAfresh = (ink: OwnInk) => {
    stopWatching();
    const { room } = rooms.getState();
    if (room && aiGuesses(room)) stopWatching = watchBoard(ink.log, see, isOpen);
    claims.reset();
  };

  /** Keeps the ink with the room: a new board for a new round, and after a reconnect the rest of the old. */
  const follow = (state: RoomState, before: RoomState) => {
    const cameBack = state.link.status === "live" && before.link.status !== "live";
    if (cameBack) assistIfNeeded();
    const seat = ownSeat(state);
    const round = state.room ? currentRound(state.room) : undefined;
    const board = seat === null ? undefined : round?.boards[seat];
    const { ink } = store.getState();
    if (!round || !board) {
      if (ink) {
        stopRound();
        store.setState({ ink: null, ...NOTHING_SEEN });
      }
      return;
    }
    if (ink?.round !== round.id || (cameBack && ink.isBehind(board.seq))) {
      begin(new OwnInk(round.id, board));
    } else if (cameBack) {
      ink.rewind(board.seq);
      flush();
      lookAfresh(ink);
    }
  };

  const assistIfNeeded = () => {
    if (guesser.getState().status === "failed") connection.send("assist", true);
  };

  const stopFollowing = rooms.subscribe(follow);
  const stopHelp = guesser.subscribe(assistIfNeeded);
  return {
    store,
    onRefused(error, detail) {
      const { ink } = store.getState();
      if (error === "claim/not-recognised") claims.refused();
      if (!ink) return;
      if (error === "ink/gap") {
        ink.rewind(detail ?? 0);
        flush();
      }
      if (error === "claim/ahead-of-ink" || error === "judge/busy") lookAfresh(ink);
    },
    stop() {
      stopRound();
      stopFollowing();
      stopHelp();
    },
  };
}
