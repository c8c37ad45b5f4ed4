import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Generous: nothing here measures time, and machines may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: "100%", // on two cores it would be one
    include: ["packages/*/src/**/*.test.ts", "apps/{server,web,bots,trainer}/src/**/*.test.{ts,tsx}"],
  },
});
