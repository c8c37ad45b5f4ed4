import type { Event, InkSeq, SeatId } from "@inkling/game";
import {
  type ClientMessageName,
  type ClientMessages,
  type ErrorId,
  type Hello,
  PROTOCOL_VERSION,
  type Problem,
  type Reaction,
  type ServerMessages,
  unpackEvent,
} from "@inkling/protocol";
import { io, type Socket } from "socket.io-client";
import { keepSeat, rememberRemoved, seatToken, tabId } from "../remembered.ts";
import { answerTo, heard, type Link, type RoomStore, welcomed } from "./room-store.ts";
import type { ServerClock } from "./server-clock.ts";

/** How often the clock is measured after a welcome, and how long apart. */
const CLOCK_SAMPLES = 5;
const CLOCK_PAUSE_MS = 150;
/** A connection that is not made in this time is tried anew. */
const CONNECT_MS = 4_000;
/** What is not answered within this time will not be. */
const ANSWER_MS = 3_000;
/** A server that does not answer in this time after the page was away is gone. */
const WAKE_MS = 1_500;

interface Options {
  readonly code: string;
  readonly role: Hello["role"];
  readonly name: string;
  readonly store: RoomStore;
  readonly clock: ServerClock;
  readonly onRefused: (error: ErrorId, detail: number | undefined) => void;
  readonly onReaction: (seat: SeatId, reaction: Reaction) => void;
  /** Whether what happens is written down has changed; only the host hears it. */
  readonly onJournal: (state: "kept" | "lost") => void;
  /** The seat of this browser was lost; a new one is asked for. */
  readonly onSeatLost: () => void;
}

export interface Connection {
  /** Sends a message, if there is anybody to hear it. */
  send<Name extends ClientMessageName>(name: Name, ...args: Parameters<ClientMessages[Name]>): void;
  /** Takes the seat over from wherever it is played. */
  takeOver(): void;
  close(): void;
}

/**
 * The connection to a room: lets itself in, folds what it hears into the store, and comes back by itself
 * until it is refused or told goodbye.
 */
export function connect({
  code,
  role,
  name,
  store,
  clock,
  onRefused,
  onReaction,
  onJournal,
  onSeatLost,
}: Options): Connection {
  let takeOver = false;
  const hello = (): Hello => {
    const token = role === "player" ? seatToken(code) : undefined;
    const seat = token === undefined ? { name } : { token };
    return { version: PROTOCOL_VERSION, code, role, tab: tabId(), takeOver, ...seat };
  };
  const socket: Socket<ServerMessages, ClientMessages> = io({
    transports: ["websocket"],
    auth: (send) => send(hello()),
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
    timeout: CONNECT_MS,
  });
  const setLink = (link: Link) => store.setState({ link });
  const foresee = (answer: Event) => {
    store.setState(({ foreseen }) => ({ foreseen: [...foreseen, answer] }));
    // A server that is asked too much does not answer at all.
    setTimeout(() => {
      store.setState(({ foreseen }) => ({ foreseen: foreseen.filter((event) => event !== answer) }));
    }, ANSWER_MS);
  };
  const again = () => socket.disconnect().connect();

  socket.on("welcome", (welcome) => {
    takeOver = false;
    clock.set(welcome.now);
    if (welcome.you.role === "player") keepSeat(code, welcome.you.token);
    store.setState(welcomed(welcome));
    measureClock(socket, clock);
  });

  socket.on("log", (first, events) => {
    const now = clock.now();
    const state = heard(
      store.getState(),
      first,
      events.map((event) => unpackEvent(event, now)),
    );
    // Something was missed: only a new snapshot is the truth.
    if (state === null) again();
    else store.setState(state);
  });

  socket.on("refused", (error, detail?: InkSeq) => {
    store.setState({ foreseen: [] });
    onRefused(error, detail);
  });

  socket.on("reaction", onReaction);

  socket.on("journal", onJournal);

  socket.on("bye", (reason) => {
    if (reason === "seat/left") keepSeat(code, null);
    if (reason === "seat/kicked") rememberRemoved(code);
    setLink({ status: "ended", reason });
    socket.disconnect();
  });

  socket.on("disconnect", (reason) => {
    if (store.getState().link.status === "live") setLink({ status: "lost" });
    if (reason === "io server disconnect" && store.getState().link.status === "lost") socket.connect();
  });

  socket.on("connect_error", (error: Error & { data?: Partial<Problem> }) => {
    const id = error.data?.error;
    if (id === undefined) return setLink({ status: "lost" }); // nobody answers: it is tried again
    if (id === "seat/unknown" && seatToken(code) !== undefined) {
      keepSeat(code, null);
      onSeatLost();
      socket.connect();
      return;
    }
    setLink({ status: "refused", error: id });
  });

  const comeBack = () => {
    if (document.visibilityState !== "visible") return;
    const { status } = store.getState().link;
    if (status === "lost") again();
    if (status !== "live") return;
    // A phone that slept may hold a connection that is dead without knowing it.
    socket.timeout(WAKE_MS).emit("clock", (dead) => {
      if (dead) again();
    });
  };
  const goOffline = () => socket.io.engine?.close();
  addEventListener("online", comeBack);
  addEventListener("offline", goOffline);
  document.addEventListener("visibilitychange", comeBack);

  return {
    send(message, ...args) {
      if (store.getState().link.status !== "live") return;
      socket.emit(message, ...args);
      const answer = answerTo(message, args);
      if (answer) foresee(answer);
    },
    takeOver() {
      takeOver = true;
      setLink({ status: "connecting" });
      again();
    },
    close() {
      removeEventListener("online", comeBack);
      removeEventListener("offline", goOffline);
      document.removeEventListener("visibilitychange", comeBack);
      socket.disconnect();
    },
  };
}

async function measureClock(
  socket: Socket<ServerMessages, ClientMessages>,
  clock: ServerClock,
): Promise<void> {
  for (let i = 0; i < CLOCK_SAMPLES && socket.connected; i++) {
    const asked = clock.local();
    socket.emit("clock", (now) => clock.measure(asked, now, clock.local()));
    await new Promise((resolve) => setTimeout(resolve, CLOCK_PAUSE_MS));
  }
}
