import { NAME_LETTERS } from "@inkling/game";
import { en } from "../text/en.ts";

interface Props {
  readonly name: string;
  readonly wrong: boolean;
  readonly onName: (name: string) => void;
}

/** Asks for the name; what is wrong with it stands in the line `name-wrong`. */
export function NameField({ name, wrong, onName }: Props) {
  return (
    <div class="field">
      <label for="name">{en.home.name}</label>
      <input
        class={wrong ? "input is-wrong" : "input"}
        id="name"
        name="name"
        value={name}
        autocomplete="nickname"
        // Letters are counted by the rules; this only keeps a pasted book out.
        maxLength={2 * NAME_LETTERS}
        aria-invalid={wrong}
        aria-describedby="name-wrong"
        onInput={(event) => onName(event.currentTarget.value)}
      />
    </div>
  );
}
