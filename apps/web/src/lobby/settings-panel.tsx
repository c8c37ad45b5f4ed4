import { type Mode, SETTINGS_RANGE, STRENGTHS } from "@inkling/game";
import { Icon } from "../parts/icon.tsx";
import { useIsHost, useRoom, useSession } from "../room/session-context.ts";
import { en } from "../text/en.ts";
import { Choice } from "./choice.tsx";
import { OwnWords } from "./own-words.tsx";
import { Switch } from "./switch.tsx";

type Row = keyof (typeof SETTINGS_RANGE)[Mode];

/** What belongs to a mode, and by how much a step changes it. */
const ROWS: Readonly<Record<Mode, readonly (readonly [Row, number])[]>> = {
  race: [
    ["rounds", 1],
    ["seconds", 5],
  ],
  versus: [
    ["rounds", 1],
    ["seconds", 10],
    ["choices", 1],
    ["hints", 1],
  ],
};

/** What the host may set, and everybody sees. */
export function SettingsPanel() {
  const { send } = useSession();
  const settings = useRoom((room) => room.settings);
  const isHost = useIsHost();
  const { mode, strength, wordOnWall } = settings;
  return (
    <>
      {ROWS[mode].map(([row, by]) => (
        <NumberRow key={row} row={row} by={by} />
      ))}
      {mode === "versus" && (
        <>
          <Choice
            title={en.lobby.strength}
            choices={STRENGTHS}
            names={en.lobby.strengths}
            chosen={strength}
            onChoose={isHost ? (chosen) => send("configure", { ...settings, strength: chosen }) : null}
          />
          <OwnWords />
          <Switch
            title={en.lobby.wordOnWall}
            what={en.lobby.wordOnWallWhat}
            on={wordOnWall}
            onChange={isHost ? (on) => send("configure", { ...settings, wordOnWall: on }) : null}
          />
        </>
      )}
    </>
  );
}

/** A number between its least and its most, with a step to either side for the host. */
function NumberRow({ row, by }: { row: Row; by: number }) {
  const { send } = useSession();
  const settings = useRoom((room) => room.settings);
  const isHost = useIsHost();
  const { least, most } = SETTINGS_RANGE[settings.mode][row];
  const value = settings[row];
  const name = en.lobby[row];
  const set = (to: number) => send("configure", { ...settings, [row]: Math.min(most, Math.max(least, to)) });
  return (
    <div class="set ruled">
      <div>
        <b>{name}</b>
        <span class="small">{en.lobby.range(least, most)}</span>
      </div>
      <div class="step">
        {isHost && (
          <Step
            icon="minus"
            name={en.lobby.less(name)}
            disabled={value <= least}
            onClick={() => set(value - by)}
          />
        )}
        <output aria-label={name}>{value}</output>
        {isHost && (
          <Step
            icon="plus"
            name={en.lobby.more(name)}
            disabled={value >= most}
            onClick={() => set(value + by)}
          />
        )}
      </div>
    </div>
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
