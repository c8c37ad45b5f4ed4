import type { ErrorId } from "@inkling/protocol";

/** Counts what was refused, by id: seen in the health check, never with contents. */
export class Refusals {
  readonly #counts = new Map<ErrorId, number>();

  count(error: ErrorId): void {
    this.#counts.set(error, (this.#counts.get(error) ?? 0) + 1);
  }

  toJSON(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}
