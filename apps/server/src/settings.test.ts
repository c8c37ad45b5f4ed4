import { isAbsolute, resolve } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

test("every setting has a default", () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: undefined,
    publicUrl: undefined,
    allowedOrigins: [],
    trustProxy: 0,
    dataFolder: expect.stringContaining("inkling"),
    databaseUrl: undefined,
    retentionDays: 365,
    logLevel: "info",
  });
});

test("games are written down outside of the repository, unless a folder is named", () => {
  const { dataFolder } = readSettings({});
  expect(isAbsolute(dataFolder)).toBe(true);
  expect(dataFolder.startsWith(resolve(import.meta.dirname, "../../.."))).toBe(false);
  expect(readSettings({ DATA_DIR: "here" }).dataFolder).toBe("here");
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
  const read = () =>
    readSettings({
      DATABASE_URL: "mysql://x",
      RETENTION_DAYS: "-1",
      PORT: "80x",
      PUBLIC_URL: "draw",
      LOG_LEVEL: "loud",
    });
  expect(read).toThrow(/PORT="80x" is not a number/);
  expect(read).toThrow(/DATABASE_URL="mysql:\/\/x" is not a URL such as postgres/);
  expect(read).toThrow(/RETENTION_DAYS="-1" is not a number/);
  expect(read).toThrow(/PUBLIC_URL="draw" is not a URL/);
  expect(read).toThrow(/LOG_LEVEL="loud" is not a level/);
});
