import { expect, it } from "vitest";
import { drawingsOf } from "./fixtures.ts";
import { loadGuesser } from "./node.ts";

// A file of its own: once wasm runs in a process, it can no longer be made to fail.
it("falls back to cpu where the wasm file cannot be had", async () => {
  const guesser = await loadGuesser({ wasmPath: "/nowhere/" });
  expect(guesser.backend).toBe("cpu");
  const [sun = []] = drawingsOf("sun");
  expect(guesser.classify(sun)[0]?.label).toBe("sun");
});
