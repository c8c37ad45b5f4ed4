import { StoreError } from "../store/store-error.ts";

/** Runs a command, and tells in one sentence on stderr what went wrong. Bugs keep their stack. */
export async function command(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const expected =
      error instanceof StoreError ||
      (error instanceof Error &&
        (error.constructor === Error ||
          String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE")));
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}
