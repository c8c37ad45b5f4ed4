import difficulty from "../model/difficulty.json" with { type: "json" };
import verdict from "../model/verdict.json" with { type: "json" };

/** What can be drawn: 100 labels of Quick, Draw!, in the order of the network's outputs. */
export const LABELS = [
  "drums",
  "sun",
  "laptop",
  "anvil",
  "baseball bat",
  "ladder",
  "eyeglasses",
  "grapes",
  "book",
  "dumbbell",
  "traffic light",
  "wristwatch",
  "wheel",
  "shovel",
  "bread",
  "table",
  "tennis racquet",
  "cloud",
  "chair",
  "headphones",
  "face",
  "eye",
  "airplane",
  "snake",
  "lollipop",
  "power outlet",
  "pants",
  "mushroom",
  "star",
  "sword",
  "clock",
  "hot dog",
  "syringe",
  "stop sign",
  "mountain",
  "smiley face",
  "apple",
  "bed",
  "shorts",
  "broom",
  "diving board",
  "flower",
  "spider",
  "cell phone",
  "car",
  "camera",
  "tree",
  "square",
  "moon",
  "radio",
  "hat",
  "pizza",
  "axe",
  "door",
  "tent",
  "umbrella",
  "line",
  "cup",
  "fan",
  "triangle",
  "basketball",
  "pillow",
  "scissors",
  "t-shirt",
  "tooth",
  "alarm clock",
  "paper clip",
  "spoon",
  "microphone",
  "candle",
  "pencil",
  "envelope",
  "saw",
  "frying pan",
  "screwdriver",
  "helmet",
  "bridge",
  "light bulb",
  "ceiling fan",
  "key",
  "donut",
  "bird",
  "circle",
  "beard",
  "coffee cup",
  "butterfly",
  "bench",
  "rifle",
  "cat",
  "sock",
  "ice cream",
  "moustache",
  "suitcase",
  "hammer",
  "rainbow",
  "knife",
  "cookie",
  "baseball",
  "lightning",
  "bicycle",
] as const;

/** One of the {@link LABELS}, as people read it: lower case, words apart. */
export type Label = (typeof LABELS)[number];

/**
 * How sure the network must be of the guess on top for a verdict (`sureness` of `Guess`), by mode, chosen by the trainer
 * from the curve in MODEL_CARD.md. One look is enough: it is what the judge proves.
 */
export const VERDICT_THRESHOLDS: Readonly<Record<"race" | "versus", number>> = verdict;

const known: ReadonlySet<string> = new Set(LABELS);

/** Whether a text is one of the {@link LABELS}, letter for letter. */
export const isLabel = (text: string): text is Label => known.has(text);

/** The labels in three parts of the same size, by how hard they are. */
export const LEVELS = ["easy", "middle", "hard"] as const;
export type Level = (typeof LEVELS)[number];

interface Measured {
  readonly difficulty: number;
  readonly level: Level;
}

// What a JSON file holds is known to TypeScript, but for the literal types in it.
const measured = difficulty as Readonly<Record<Label, Measured>>;

/**
 * How hard a label is to get recognised, from 0 (the easiest of the 100) to 1 (the hardest), as the
 * trainer measured it on drawings that the network had not seen.
 */
export const difficultyOf = (label: Label): number => measured[label].difficulty;

/** The third of the labels that a label is in, by {@link difficultyOf}. */
export const levelOf = (label: Label): Level => measured[label].level;
