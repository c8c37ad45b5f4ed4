import { LINE_LETTERS } from "@inkling/game";
import { useEffect, useRef } from "preact/hooks";
import { createStore } from "zustand/vanilla";
import { hasKeyboard } from "../has-keyboard.ts";
import { useSession } from "../room/session-context.ts";
import { useStore } from "../store.ts";
import { en } from "../text/en.ts";
import { useTurn } from "./use-turn.ts";

/** What is being typed, and in which turn: it stays when the phase changes. */
const draft = createStore(() => ({ turn: 0, text: "" }));

/** Where one types: an answer, or talk with those who have it, or with everybody while there is nothing to guess. */
export function AnswerField({ part }: { part: keyof typeof en.versus.field }) {
  const { send } = useSession();
  const id = useTurn((round) => round.id);
  const text = useStore(draft, ({ turn, text }) => (turn === id ? text : ""));
  const field = useRef<HTMLInputElement>(null);
  // Where a keyboard on the screen would cover half of the page, one has to reach for it.
  useEffect(() => {
    if (hasKeyboard()) field.current?.focus({ preventScroll: true });
  }, []);
  const [what, act] = en.versus.field[part];
  const say = (event: Event) => {
    event.preventDefault();
    field.current?.focus();
    if (text.trim() === "") return;
    send("answer", id, text);
    draft.setState({ turn: id, text: "" });
  };
  return (
    <form class="say" onSubmit={say}>
      <label class="hide" for="answer">
        {what}
      </label>
      <input
        ref={field}
        class="input"
        id="answer"
        value={text}
        maxLength={LINE_LETTERS}
        placeholder={what}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="send"
        onInput={(event) => draft.setState({ turn: id, text: event.currentTarget.value })}
      />
      <button class="btn btn--ink" type="submit">
        {act}
      </button>
    </form>
  );
}
