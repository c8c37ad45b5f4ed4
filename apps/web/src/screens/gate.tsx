import { parseName } from "@inkling/game";
import { ERROR_SENTENCES, type RoomSummary } from "@inkling/protocol";
import { useEffect, useState } from "preact/hooks";
import { type Answer, findRoom } from "../api.ts";
import { Loading } from "../parts/loading.tsx";
import { Mark } from "../parts/mark.tsx";
import { NameField } from "../parts/name-field.tsx";
import { Wrong } from "../parts/wrong.tsx";
import { rememberedName } from "../remembered.ts";
import { en } from "../text/en.ts";
import { useTitle } from "../use-title.ts";
import { NoRoom } from "./lost.tsx";
import "../styles/board.css";
import "../styles/home.css";
import "../styles/lobby.css";
import "../styles/plain.css";

interface Props {
  readonly code: string;
  readonly onName: (name: string) => void;
}

/** A newcomer before the room: is asked for a name and nothing else. */
export function Gate({ code, onName }: Props) {
  useTitle(en.lobby.title(code));
  const [found, setFound] = useState<Answer<RoomSummary> | null>(null);
  const [name, setName] = useState(rememberedName);
  const [wrong, setWrong] = useState<string | null>(null);

  useEffect(() => {
    findRoom(code).then(setFound);
  }, [code]);
  if (found === null) return <Loading />;
  if (!found.ok && found.error === "room/not-found") return <NoRoom typed={code} />;

  const submit = (event: Event) => {
    event.preventDefault();
    const parsed = parseName(name);
    if (parsed.ok) return onName(parsed.name);
    setWrong(ERROR_SENTENCES[parsed.error]);
    document.getElementById("name")?.focus();
  };
  return (
    <div class="plain gate">
      <header class="top">
        <Mark />
      </header>
      <main>
        <div class="sheet">
          <p class="read">{en.gate.invited}</p>
          <h1 class="code">{code}</h1>
          <form class="join" onSubmit={submit} noValidate>
            <NameField
              name={name}
              wrong={wrong !== null}
              onName={(typed) => {
                setName(typed);
                setWrong(null);
              }}
            />
            <button class="btn btn--ink" type="submit">
              {en.gate.join}
            </button>
            <Wrong id="name-wrong">{wrong}</Wrong>
          </form>
          <p class="small">{found.ok ? en.gate.here(found.value.players) : found.message}</p>
        </div>
      </main>
    </div>
  );
}
