import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "./testing.ts";
import { reasonOf, writeAllWhole, writeWhole } from "./write-whole.ts";

it("a file is there whole or not at all, and the reason is told", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "some.bin");
  symlinkSync("/dev/full", `${file}.part`); // a disk without space
  await expect(writeWhole(file, ["a lot"])).rejects.toThrow(`${file}: no space is left on the disk`);
  expect(readdirSync(folder)).toEqual([]);
  await writeWhole(file, ["a", "lot"]);
  expect(readFileSync(file, "utf8")).toBe("alot");
  expect(readdirSync(folder)).toEqual(["some.bin"]);
});

it("files that belong together are all new, or all old", async () => {
  const folder = temporaryFolder();
  await writeAllWhole(folder, { a: ["old"], b: ["old"] });
  symlinkSync("/dev/full", join(folder, "b.part"));
  await expect(writeAllWhole(folder, { a: ["new"], b: ["new"] })).rejects.toThrow(
    `${join(folder, "b")}: no space is left on the disk`,
  );
  expect(readdirSync(folder)).toEqual(["a", "b"]);
  expect(readFileSync(join(folder, "a"), "utf8")).toBe("old");
});

it("a file that stands where the folder should be is told, and not that there was nothing to clean up", async () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  for (const folder of [file, join(file, "deeper")]) {
    await expect(writeWhole(join(folder, "some.bin"), ["a"])).rejects.toThrow(
      `${join(folder, "some.bin")}: a file stands where its folder should be`,
    );
  }
});

it("a reason is one line, whatever is in the file", () => {
  expect(reasonOf(new SyntaxError('Unexpected token "\u0089PNG\r\n"'))).toBe('Unexpected token " PNG "');
});
