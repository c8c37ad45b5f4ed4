import { NAME_LETTERS, SETTINGS_RANGE } from "@inkling/game";
import { describe, expect, expectTypeOf, it } from "vitest";
import { ERROR_SENTENCES } from "./error-sentences.ts";
import type { ErrorId } from "./errors.ts";

describe("ERROR_SENTENCES", () => {
  it("have a sentence for every error", () => {
    expectTypeOf<keyof typeof ERROR_SENTENCES>().toEqualTypeOf<ErrorId>();
    expect(Object.keys(ERROR_SENTENCES).length).toBeGreaterThan(25);
  });

  it.each(Object.entries(ERROR_SENTENCES))("say what %s means: %s", (id, sentence) => {
    expect(id).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(sentence).toMatch(/^[A-Z].{10,100}\.$/);
  });

  it("name the numbers that the rules have", () => {
    expect(ERROR_SENTENCES["name/too-long"]).toContain(String(NAME_LETTERS));
    expect(SETTINGS_RANGE).toEqual({ rounds: { least: 1, most: 10 }, seconds: { least: 10, most: 90 } });
    expect(ERROR_SENTENCES["settings/out-of-range"]).toMatch(/one to ten.*ten to ninety/);
  });
});
