import { DEFAULT_SETTINGS, MODES } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";

/** How the game is played: the host chooses, the others read it. */
export function ModeChoice() {
  const { send } = useSession();
  const now = useRoom((room) => room.settings.mode);
  const isHost = useIsHost();
  return (
    <fieldset class="modes">
      <legend class="hide">{en.lobby.modes}</legend>
      {MODES.map((mode) => {
        const [name, what] = en.lobby[mode];
        return (
          <label key={mode} class="mode">
            <input
              type="radio"
              name="mode"
              checked={mode === now}
              disabled={!isHost}
              onChange={() => send("configure", DEFAULT_SETTINGS[mode])}
            />
            <b>
              {name}
              {mode === now && <Icon name="check" />}
            </b>
            <span class="small">{what}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
