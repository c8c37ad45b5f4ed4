import type { Access } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";

const CHOICES: readonly Access[] = ["private", "public", "locked"];

/** Who may come in: the host chooses, the others read it. */
export function AccessChoice() {
  const { send } = useSession();
  const access = useRoom((room) => room.access);
  const [name, what] = en.access[access];
  if (!useIsHost()) {
    return (
      <div class="set ruled">
        <div>
          <b>{en.access.title}</b>
          <span class="small">{what}</span>
        </div>
        <span class="access-now">
          {access === "locked" && <Icon name="lock" />}
          {name}
        </span>
      </div>
    );
  }
  return (
    <fieldset class="access ruled">
      <legend>
        <b>{en.access.title}</b>
        <span class="small">{what}</span>
      </legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="access"
            checked={choice === access}
            onChange={() => send("access", choice)}
          />
          <span>{en.access[choice][0]}</span>
        </label>
      ))}
    </fieldset>
  );
}
