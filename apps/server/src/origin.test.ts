import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isAllowedOrigin } from "./origin.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings({
  PUBLIC_URL: "https://draw.example",
  ALLOWED_ORIGINS: "https://friend.example",
});
const ask = (origin: string | undefined) =>
  isAllowedOrigin({ headers: { origin, host: "10.0.0.7:3000" } } as IncomingMessage, settings);

test.each([
  ["the address that the request came to", "http://10.0.0.7:3000", true],
  ["the public address", "https://draw.example", true],
  ["an allowed one", "https://friend.example", true],
  ["a program without a page", undefined, true],
  ["another site", "https://evil.example", false],
  ["another port", "http://10.0.0.7:4000", false],
  ["a sandboxed page", "null", false],
])("%s", (_what, origin, allowed) => {
  expect(ask(origin)).toBe(allowed);
});
