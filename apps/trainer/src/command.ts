import { type ParseArgsConfig, parseArgs } from "node:util";

/**
 * Runs a command: reads its options, prints its help where it is asked for, and tells in one sentence on
 * stderr what went wrong. Bugs keep their stack.
 */
export async function command<T extends ParseArgsConfig>(
  help: string,
  config: T,
  main: (parsed: ReturnType<typeof parseArgs<T>>) => void | Promise<void>,
): Promise<void> {
  // Whoever reads has seen enough: "| head".
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  try {
    const parsed = parseArgs(config);
    if ((parsed.values as { help?: boolean }).help) process.stdout.write(help);
    else await main(parsed);
  } catch (error) {
    const expected =
      error instanceof Error &&
      (error.constructor === Error || String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE"));
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * The number that an option was given.
 * @throws Error naming the option
 */
export function numberOf(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value >= 0) return value;
  throw new Error(`--${option} wants a number, not "${text}"`);
}

/**
 * The same where there must be some of it.
 * @throws Error naming the option
 */
export function amountOf(option: string, text: string): number {
  const value = numberOf(option, text);
  if (value > 0) return value;
  throw new Error(`--${option} wants more than 0`);
}

/** A share as people read it. */
export const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
