import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { createGunzip, createGzip } from "node:zlib";
import { readSettings } from "../settings.ts";
import { restore } from "../store/backup.ts";
import { openDatabase } from "../store/database.ts";
import type { Size } from "../store/housekeeping.ts";
import { ask, type Request } from "../store/requests.ts";
import { command } from "./command.ts";

const HELP = `Keeps house where Inkling writes games down: in DATA_DIR, or on the server of DATABASE_URL.

npm run -s backup -- FILE.gz           writes everything into a new file, while the server goes on
npm run -s restore -- FILE.gz          reads it into an empty data folder or database; the server must be stopped
npm run -s store                       says how much there is
npm run -s vacuum                      gives back the room that forgotten games took
npm run -s export -- --since DATE [--out FILE.ndjson]
                                       writes the drawings that may teach the next network, since that day

A backup holds the key that signs receipts: keep it as you keep passwords.
`;

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" }, since: { type: "string" }, out: { type: "string" } },
  });
  const [verb, file] = positionals;
  if (values.help) return void process.stdout.write(HELP);
  if (verb === "backup") return backUp(fileNamed(file));
  if (verb === "restore") return restoreFrom(fileNamed(file));
  if (verb === "size" || verb === "vacuum") return tellSize(verb);
  if (verb === "drawings") return writeDrawings(values.since, values.out);
  throw new Error(HELP);
});

async function backUp(file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already`);
  const answer = ask(readSettings(process.env), { want: "backup" });
  await written(Readable.from(answer), file, createGzip());
  console.log(`Everything is in ${file}. It holds the server's key: keep it as you keep passwords.`);
}

async function restoreFrom(file: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  const { database, release } = await openDatabase(readSettings(process.env), { alone: true });
  try {
    const rows = await restore(database, linesOf(file));
    console.log(`${rows} rows are back.`);
  } finally {
    await database.destroy();
    await release();
  }
}

/** @throws Error if the file is broken */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = "";
  try {
    for await (const text of createReadStream(file).pipe(createGunzip()).setEncoding("utf8")) {
      const lines = `${rest}${text}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}. Nothing was restored.`);
  }
  yield rest;
}

async function tellSize(want: "size" | "vacuum"): Promise<void> {
  const { bytes, rooms, games, drawings }: Size = JSON.parse(await all({ want }));
  console.log(
    `${(bytes / 1e6).toFixed(1)} MB: ${games} finished games, ${drawings} drawings, ${rooms} rooms in play`,
  );
}

async function writeDrawings(since: string | undefined, out: string | undefined): Promise<void> {
  if (since === undefined || Number.isNaN(Date.parse(since))) {
    throw new Error(`--since wants a day such as 2026-01-31, not "${since ?? ""}"`);
  }
  const answer = Readable.from(ask(readSettings(process.env), { want: "drawings", since }));
  if (out === undefined) {
    for await (const text of answer) process.stdout.write(text);
    return;
  }
  await written(answer, fileNamed(out));
  console.log(`The drawings are in ${out}.`);
}

async function all(request: Request): Promise<string> {
  let text = "";
  for await (const some of ask(readSettings(process.env), request)) text += some;
  return text;
}

/** Writes a file that is whole or not there. */
async function written(text: Readable, file: string, ...through: NodeJS.ReadWriteStream[]): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline([text, ...through, createWriteStream(unfinished, { mode: 0o600 })]);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Paths are taken from where the reader is, not from where npm runs the script. */
function fileNamed(path: string | undefined): string {
  if (path === undefined) throw new Error(`name one file\n\n${HELP}`);
  return resolve(process.env.INIT_CWD ?? "", path);
}
