import type { Tape } from "@inkling/ink";
import { useEffect } from "preact/hooks";
import { useStore } from "../store.ts";
import { type Player, sought, stepFrom, ticked, toggled } from "./player.ts";

/** Moves the playhead while it plays, and by the keys: space plays and stops, arrows go from stroke to stroke. */
export function usePlaying(player: Player, tape: Tape): void {
  const playing = useStore(player, (playhead) => playhead.playing);
  const { duration } = tape;
  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      player.setState((playhead) => ticked(playhead, Math.max(0, now - last), duration));
      last = now;
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [player, playing, duration]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
      if (way) player.setState((playhead) => sought(playhead, stepFrom(tape, playhead.at, way), duration));
      // On a button or a link the space bar is theirs.
      else if (event.key === " " && !(event.target instanceof Element && event.target.closest("button, a"))) {
        player.setState((playhead) => toggled(playhead, duration));
      } else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [player, tape, duration]);
}
