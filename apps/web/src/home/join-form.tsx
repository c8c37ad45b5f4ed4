import { parseName } from "@inkling/game";
import { useState } from "preact/hooks";
import { findRoom } from "../api.ts";
import { Wrong } from "../parts/wrong.tsx";
import { rememberName } from "../remembered.ts";
import { go, roomPath } from "../router.ts";
import { en } from "../text/en.ts";

interface Props {
  /** Goes along if it is one; else the room asks for it. */
  readonly name: string;
  readonly typed?: string;
  /** The sentence to begin with, where the code has already failed. */
  readonly wrong?: string;
  /** Whether joining is the one thing to do on the page. */
  readonly main?: boolean;
}

/** The field that takes a code or a link. A wrong one is told in place, and stays. */
export function JoinForm({ name, typed = "", wrong: before, main = false }: Props) {
  const [code, setCode] = useState(typed);
  const [wrong, setWrong] = useState<string | null>(before ?? null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const found = await findRoom(code);
    setBusy(false);
    if (!found.ok) {
      setWrong(found.message);
      document.getElementById("code")?.focus();
      return;
    }
    const parsed = parseName(name);
    if (parsed.ok) rememberName(parsed.name);
    go(roomPath(found.value.code));
  };

  return (
    <form class="join" onSubmit={submit} noValidate>
      <div class="field">
        <label for="code">{en.home.code}</label>
        <input
          class={wrong ? "input is-wrong" : "input"}
          id="code"
          name="code"
          value={code}
          placeholder={en.home.codeExample}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={wrong !== null}
          aria-describedby="code-wrong"
          onInput={(event) => {
            setCode(event.currentTarget.value);
            setWrong(null);
          }}
        />
      </div>
      <button class={main ? "btn btn--ink" : "btn"} type="submit" aria-busy={busy}>
        {main ? en.lost.tryAgain : en.home.join}
      </button>
      <Wrong id="code-wrong">{wrong}</Wrong>
    </form>
  );
}
