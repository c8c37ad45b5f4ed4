/** What the host may set in the lobby. */
export interface Settings {
  /** Drawings per game. */
  readonly rounds: number;
  /** Time for one drawing. */
  readonly seconds: number;
}

/** The least and the most of each setting, both included. */
export const SETTINGS_RANGE = {
  rounds: { least: 1, most: 10 },
  seconds: { least: 10, most: 90 },
} as const satisfies Record<keyof Settings, { least: number; most: number }>;

export const DEFAULT_SETTINGS: Settings = { rounds: 5, seconds: 20 };

/** Whether each setting is a whole number within its range. */
export function areSettings(settings: Settings): boolean {
  return (Object.keys(SETTINGS_RANGE) as (keyof Settings)[]).every((key) => {
    const { least, most } = SETTINGS_RANGE[key];
    return Number.isInteger(settings[key]) && settings[key] >= least && settings[key] <= most;
  });
}
