import type { Thought } from "@inkling/game";
import { useEffect, useState } from "preact/hooks";
import { announce } from "../announce.tsx";
import { en } from "../text/en.ts";
import { createSpeaker } from "./spoken.ts";
import { hasIdea } from "./thinking.ts";

/** Says the first guess aloud when it becomes another one. */
export function useSpokenGuess(guesses: readonly Thought[]): void {
  const [speaker] = useState(createSpeaker);
  useEffect(() => {
    const thought = hasIdea(guesses) ? speaker(guesses[0], performance.now()) : null;
    if (thought) announce(en.guess.spoken(thought.label, thought.probability));
  }, [speaker, guesses]);
}
