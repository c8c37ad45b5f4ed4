import { parseName } from "@inkling/game";
import { ERROR_SENTENCES } from "@inkling/protocol";
import { useState } from "preact/hooks";
import { createRoom, playNow } from "../api.ts";
import { Icon } from "../parts/icon.tsx";
import { NameField } from "../parts/name-field.tsx";
import { Wrong } from "../parts/wrong.tsx";
import { rememberName } from "../remembered.ts";
import { go, roomPath } from "../router.ts";
import { en } from "../text/en.ts";

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
}

const STRANGERS = "strangers";

/** The other button of the form, which stands elsewhere: into a room with strangers. */
export function StrangersButton() {
  return (
    <button class="link" type="submit" form="start" name="with" value={STRANGERS}>
      {en.home.strangers}
      <Icon name="arrow" />
    </button>
  );
}

/** The name, asked once, and the button that makes a room. */
export function StartForm({ name, onName }: Props) {
  const [wrong, setWrong] = useState<{ name: boolean; why: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = parseName(name);
    if (!parsed.ok) {
      setWrong({ name: true, why: ERROR_SENTENCES[parsed.error] });
      document.getElementById("name")?.focus();
      return;
    }
    if (busy) return;
    setBusy(true);
    const withStrangers = event.submitter?.getAttribute("value") === STRANGERS;
    const created = await (withStrangers ? playNow() : createRoom());
    setBusy(false);
    if (!created.ok) return setWrong({ name: false, why: created.message });
    rememberName(parsed.name);
    go(roomPath(created.value.code));
  };

  return (
    <form class="join" id="start" onSubmit={submit} noValidate>
      <NameField
        name={name}
        wrong={wrong?.name ?? false}
        onName={(typed) => {
          onName(typed);
          setWrong(null);
        }}
      />
      <button class="btn btn--ink" type="submit" aria-busy={busy}>
        {en.home.start}
      </button>
      <Wrong id="name-wrong">{wrong?.why ?? null}</Wrong>
    </form>
  );
}
