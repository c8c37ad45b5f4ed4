import type { SeatId } from "@inkling/game";
import { parseCode, type Span } from "@inkling/protocol";
import { createStore } from "zustand/vanilla";
import { useStore } from "./store.ts";

/** Where somebody is. `code` is what the address says, put right if it is a code at all. */
type Route =
  | { readonly name: "home" }
  | { readonly name: "room"; readonly code: string }
  | { readonly name: "watch"; readonly code: string }
  | { readonly name: "scores"; readonly span: Span }
  | { readonly name: "replay"; readonly id: string; readonly drawing: DrawingAt | null }
  | { readonly name: "nowhere" };

/** One drawing of a finished game. */
export interface DrawingAt {
  /** Counted from 1 within the game. */
  readonly round: number;
  readonly seat: SeatId;
}

export function parseRoute(path: string): Route {
  if (path === "/") return { name: "home" };
  const [scores, span = "/today"] = /^\/scores(\/week|\/all)?\/?$/.exec(path) ?? [];
  if (scores !== undefined) return { name: "scores", span: span.slice(1) as Span };
  const [, game, round, seat] = /^\/g\/([^/]+)(?:\/(\d+)\/([^/]+))?\/?$/.exec(path) ?? [];
  if (game !== undefined) {
    const drawing = seat === undefined ? null : { round: Number(round), seat: decoded(seat) };
    return { name: "replay", id: decoded(game), drawing };
  }
  const [, typed, watch] = /^\/r\/([^/]+)(\/watch)?\/?$/.exec(path) ?? [];
  if (typed === undefined) return { name: "nowhere" };
  return { name: watch ? "watch" : "room", code: parseCode(typed) ?? decoded(typed) };
}

function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}

export const roomPath = (code: string): string => `/r/${encodeURIComponent(code)}`;
export const watchPath = (code: string): string => `${roomPath(code)}/watch`;

/** The scoreboards of a span; those of today are the first to be seen. */
export const scoresPath = (span: Span): string => (span === "today" ? "/scores" : `/scores/${span}`);

/** The page of a finished game, or of one of its drawings. */
export function replayPath(id: string, drawing?: DrawingAt): string {
  const way = drawing ? `/${drawing.round}/${encodeURIComponent(drawing.seat)}` : "";
  return `/g/${encodeURIComponent(id)}${way}`;
}

const route = createStore<Route>(() => parseRoute(globalThis.location?.pathname ?? "/"));

/** Goes to a page of this app without loading it anew. */
export function go(path: string): void {
  history.pushState(null, "", path);
  arrive();
}

function arrive(): void {
  route.setState(parseRoute(location.pathname), true);
  scrollTo(0, 0);
}

export const useRoute = (): Route => useStore(route, (state) => state);

/** Follows the back button and clicks on links within the app. */
export function startRouter(): void {
  addEventListener("popstate", arrive);
  addEventListener("click", (event) => {
    const plain = !(
      event.defaultPrevented ||
      event.button ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey
    );
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!plain || !link || link.target || link.origin !== location.origin) return;
    event.preventDefault();
    if (link.pathname !== location.pathname) go(link.pathname);
  });
}

/** A room's link as it is given to others. */
export const roomLink = (code: string): string => location.origin + roomPath(code);
