import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("every setting has a default", () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: undefined,
    publicUrl: undefined,
    allowedOrigins: [],
    trustProxy: 0,
    logLevel: "info",
  });
});

test("an empty variable is one that is not set", () => {
  expect(readSettings({ PORT: "", PUBLIC_URL: "" }).port).toBe(3000);
});

test("origins are read from URLs, several with commas or spaces", () => {
  const settings = readSettings({
    PUBLIC_URL: "https://draw.example/some/path",
    ALLOWED_ORIGINS: "https://a.example, http://b.example:8080",
  });
  expect(settings.publicUrl).toBe("https://draw.example");
  expect(settings.allowedOrigins).toEqual(["https://a.example", "http://b.example:8080"]);
});

test("all that is wrong is named at once", () => {
  const read = () => readSettings({ PORT: "80x", PUBLIC_URL: "draw", LOG_LEVEL: "loud" });
  expect(read).toThrow(/PORT="80x" is not a number/);
  expect(read).toThrow(/PUBLIC_URL="draw" is not a URL/);
  expect(read).toThrow(/LOG_LEVEL="loud" is not a level/);
});
