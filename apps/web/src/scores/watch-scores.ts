import type { Scores, Span } from "@inkling/protocol";
import { scoresOf } from "../api.ts";

/** How soon a stream that the server refused is asked for again. */
const RETRY_MS = 15_000;

interface Listener {
  readonly onScores: (scores: Scores) => void;
  /** Whether changes are heard; while they are not, it is tried again by itself. */
  readonly onLive: (live: boolean) => void;
}

/**
 * Hears the scoreboards of a span, now and whenever they change, as long as the page can be seen.
 * @returns the way to stop
 */
export function watchScores(span: Span, { onScores, onLive }: Listener): () => void {
  let source: EventSource | null = null;
  let retry = 0;

  const close = () => {
    clearTimeout(retry);
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    if (document.visibilityState !== "visible") return;
    const opened = new EventSource(`/api/scores/live?span=${span}`);
    source = opened;
    opened.onopen = () => onLive(true);
    opened.onmessage = ({ data }: MessageEvent<string>) => onScores(JSON.parse(data));
    opened.onerror = async () => {
      onLive(false);
      // A connection that was lost comes back by itself, one that was refused does not.
      if (opened.readyState !== EventSource.CLOSED) return;
      retry = window.setTimeout(open, RETRY_MS);
      const answer = await scoresOf(span);
      if (answer.ok && source === opened) onScores(answer.value);
    };
  };

  open();
  document.addEventListener("visibilitychange", open);
  return () => {
    document.removeEventListener("visibilitychange", open);
    close();
  };
}
