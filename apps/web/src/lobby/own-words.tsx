import { parseWords } from "@inkling/game";
import { ERROR_SENTENCES, MAX_MESSAGE_BYTES } from "@inkling/protocol";
import { useRef, useState } from "preact/hooks";
import { Wrong } from "../parts/wrong.tsx";
import { rememberedWords, rememberWords } from "../remembered.ts";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";

/** Words are separated by lines, commas and semicolons. */
const BETWEEN = /[\n\r,;]+/;

/** The host's own words for versus. The server tells nobody what they are, so that the page remembers them itself. */
export function OwnWords() {
  const { send } = useSession();
  const count = useRoom((room) => room.words.length);
  const isHost = useIsHost();
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const use = (text: string) => {
    // What the server would refuse is said here, beside what was typed; much too much it would not even read.
    const parsed = parseWords(text.split(BETWEEN));
    const fits = parsed.ok && new Blob(parsed.words.slice()).size < MAX_MESSAGE_BYTES / 2;
    setWrong(fits ? "" : ERROR_SENTENCES[parsed.ok ? "words/too-many" : parsed.error]);
    if (!fits) return;
    rememberWords(text);
    send("words", parsed.words.slice());
    setOpen(false);
  };
  return (
    <div class={open ? "own-words ruled" : "set ruled"}>
      <div>
        <b>{en.lobby.words}</b>
        <span class="small">{count === 0 ? en.lobby.wordsNone : en.lobby.wordsCount(count)}</span>
      </div>
      {isHost && !open && (
        <button class="btn" type="button" onClick={() => setOpen(true)}>
          {en.lobby.wordsEdit}
        </button>
      )}
      {open && (
        <>
          <label class="field">
            <span class="small">{en.lobby.wordsHow}</span>
            <textarea ref={field} class="input" rows={5} aria-describedby="words-wrong" autofocus>
              {rememberedWords()}
            </textarea>
          </label>
          <Wrong id="words-wrong">{wrong}</Wrong>
          <div class="acts">
            <button class="btn btn--ink" type="button" onClick={() => use(field.current?.value ?? "")}>
              {en.lobby.wordsSave}
            </button>
            <button class="btn" type="button" onClick={() => use("")}>
              {en.lobby.wordsClear}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
