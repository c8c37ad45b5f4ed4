import { en } from "../text/en.ts";
import { useTurn } from "./use-turn.ts";

/** The word by its letters: those that were told, and a line for each of the others. */
export function Letters() {
  const pattern = useTurn(({ turn }) => turn.pattern);
  const hints = useTurn(({ turn }) => turn.hintsGiven);
  const told = pattern.flatMap((letter, i) =>
    letter && /\p{L}|\p{N}/u.test(letter) ? [[letter, i + 1]] : [],
  );
  const count = pattern.filter((letter) => letter === null).length + told.length;
  const spoken = [
    en.versus.wordOf(count),
    ...told.map(([letter, place]) => en.versus.told(letter as string, place as number)),
  ];
  return (
    <>
      <span class="letters" role="img" aria-label={spoken.join(", ")} style={{ "--n": pattern.length }}>
        {pattern.map((letter, i) => (
          <span key={i} class={letter !== null && /[^\p{L}\p{N}]/u.test(letter) ? "gap" : ""}>
            {letter}
          </span>
        ))}
      </span>
      <span class="read">
        {en.versus.letters(count)}
        {hints > 0 && <span class="wide">, {en.versus.hints(hints)}</span>}
      </span>
    </>
  );
}
