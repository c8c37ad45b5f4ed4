import { drawerPoints, fallbackOf } from "@inkling/game";
import { useEffect } from "preact/hooks";
import { useSession } from "../room/session-context.ts";
import { sameList } from "../same.ts";
import { en } from "../text/en.ts";
import { levelOfWord } from "./turn-view.ts";
import { useTurn } from "./use-turn.ts";

/** The words that one chooses from, over the empty board; the number keys choose as well. */
export function Choosing() {
  const { send } = useSession();
  const id = useTurn((round) => round.id);
  const words = useTurn(({ turn }) => turn.choices, sameList);
  // No word has the focus at first: who is still typing, to the others, must not choose by it.
  useEffect(() => {
    const press = ({ key, target, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (target instanceof HTMLInputElement || repeat || ctrlKey || metaKey || altKey) return;
      const place = Number(key) - 1;
      if (words[place] !== undefined) send("choose", id, place);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [send, id, words]);

  return (
    <fieldset class="choices">
      <legend class="hide">{en.versus.youChoose}</legend>
      {words.map((word, place) => {
        const fallback = word === fallbackOf(words);
        const level = levelOfWord(word);
        return (
          <button
            key={word}
            class={fallback ? "btn choice is-fallback" : "btn choice"}
            type="button"
            onClick={() => send("choose", id, place)}
          >
            <b>{word}</b>
            <span class="small">
              {level ? en.versus.level[level] : en.versus.ofYourOwn}, {en.versus.upTo(drawerPoints(word, 1))}
            </span>
            {fallback && <span class="small taken">{en.versus.fallback}</span>}
          </button>
        );
      })}
    </fieldset>
  );
}
