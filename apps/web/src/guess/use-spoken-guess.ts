import type { Guesses } from "@inkling/game";
import { useEffect, useState } from "preact/hooks";
import { announce } from "../announce.tsx";
import { en } from "../text/en.ts";
import { createSpeaker } from "./spoken.ts";

/** Says the first guess aloud when it becomes another one. */
export function useSpokenGuess(guesses: Guesses): void {
  const [speaker] = useState(() =>
    createSpeaker(({ label, probability }) => announce(en.guess.spoken(label, probability))),
  );
  useEffect(() => speaker.hear(guesses), [speaker, guesses]);
  useEffect(() => speaker.stop, [speaker]);
}
