import { LINE_LETTERS } from "@inkling/game";
import { useRef } from "preact/hooks";
import { useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { turnOf } from "./turn-view.ts";

/** Where one types: an answer, or talk with those who have it, or with everybody while there is nothing to guess. */
export function AnswerField({ part }: { part: keyof typeof en.versus.field }) {
  const { send } = useSession();
  const id = useRoom((room) => turnOf(room).id);
  const field = useRef<HTMLInputElement>(null);
  const [what, act] = en.versus.field[part];
  const say = (event: Event) => {
    event.preventDefault();
    const { current } = field;
    if (!current?.value.trim()) return;
    send("answer", id, current.value);
    current.value = "";
    current.focus();
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
        maxLength={LINE_LETTERS}
        placeholder={what}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="send"
      />
      <button class="btn btn--ink" type="submit">
        {act}
      </button>
    </form>
  );
}
