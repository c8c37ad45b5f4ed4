import { SETTINGS_RANGE, type Settings } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";

const ROWS = [
  { key: "rounds", step: 1, name: en.lobby.rounds, range: en.lobby.roundsRange },
  { key: "seconds", step: 5, name: en.lobby.seconds, range: en.lobby.secondsRange },
] as const;

/** What the host may set, and everybody sees. */
export function SettingsPanel() {
  const { send } = useSession();
  const settings = useRoom((room) => room.settings);
  const isHost = useIsHost();
  const set = (key: keyof Settings, value: number) => {
    const { least, most } = SETTINGS_RANGE[key];
    send("configure", { ...settings, [key]: Math.min(most, Math.max(least, value)) });
  };
  return (
    <>
      {ROWS.map(({ key, step, name, range }) => (
        <div key={key} class="set ruled">
          <div>
            <b>{name}</b>
            <span class="small">{range}</span>
          </div>
          <div class="step">
            {isHost && (
              <Step
                icon="minus"
                name={en.lobby.less(name)}
                disabled={settings[key] <= SETTINGS_RANGE[key].least}
                onClick={() => set(key, settings[key] - step)}
              />
            )}
            <output aria-label={name}>{settings[key]}</output>
            {isHost && (
              <Step
                icon="plus"
                name={en.lobby.more(name)}
                disabled={settings[key] >= SETTINGS_RANGE[key].most}
                onClick={() => set(key, settings[key] + step)}
              />
            )}
          </div>
        </div>
      ))}
    </>
  );
}

interface StepProps {
  readonly icon: "plus" | "minus";
  readonly name: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Step({ icon, name, disabled, onClick }: StepProps) {
  return (
    <button class="round-btn" type="button" aria-label={name} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
