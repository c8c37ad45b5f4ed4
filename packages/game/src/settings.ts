/** Everybody draws and the AI guesses, or one draws and the others guess against it. */
export const MODES = ["race", "versus"] as const;
export type Mode = (typeof MODES)[number];

/** How good a rival the AI is in versus. */
export const STRENGTHS = ["off", "gentle", "fair", "sharp"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What the host may set in the lobby. The race uses only mode, rounds and seconds. */
export interface Settings {
  readonly mode: Mode;
  /** Drawings per game; in versus, of each player. */
  readonly rounds: number;
  /** Time for one drawing. */
  readonly seconds: number;
  /** Words that the one who draws chooses from. */
  readonly choices: number;
  /** Letters of the word that are told. */
  readonly hints: number;
  readonly strength: Strength;
  /** Whether those who watch see the word: in a hall where nobody who guesses sees their screen. */
  readonly wordOnWall: boolean;
}

const WHOLE = {
  rounds: { least: 1, most: 10 },
  choices: { least: 1, most: 5 },
  hints: { least: 0, most: 5 },
} as const;

/** The least and the most of each number, both included, by mode. */
export const SETTINGS_RANGE = {
  race: { ...WHOLE, seconds: { least: 10, most: 90 } },
  versus: { ...WHOLE, seconds: { least: 30, most: 180 } },
} as const;

/** What a mode begins with. */
export const DEFAULT_SETTINGS: Readonly<Record<Mode, Settings>> = {
  race: defaults({ mode: "race", rounds: 5, seconds: 20 }),
  versus: defaults({ mode: "versus", rounds: 3, seconds: 80 }),
};

function defaults(some: Pick<Settings, "mode" | "rounds" | "seconds">): Settings {
  return { ...some, choices: 3, hints: 2, strength: "fair", wordOnWall: false };
}

/** Whether each number is a whole one within its range. */
export function areSettings(settings: Settings): boolean {
  const ranges = SETTINGS_RANGE[settings.mode];
  return (Object.keys(ranges) as (keyof typeof ranges)[]).every((key) => {
    const { least, most } = ranges[key];
    return Number.isInteger(settings[key]) && settings[key] >= least && settings[key] <= most;
  });
}
