import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadClassifier } from "./classifier.ts";
import { amountOf, command } from "./command.ts";
import { MODEL_FOLDER, userPath } from "./files.ts";
import { checkNames } from "./sources.ts";

const HELP = `Makes the guesser anew, from the drawings to the report: data, train, export and evaluate, one after the
other.

npm run model [-- options]

  --folder DIR    drawings (may be given more than once); without it the official files are fetched
  --peer DIR      a network to learn from and to be measured against (may be given more than once)
  --minutes N     train for so long (default 60)
  --work DIR      where drawings, checkpoint and report go (default .cache/model)
  --out DIR       where the guesser's files go (default packages/guesser/model)
  --help          this text
`;

await command(
  HELP,
  {
    options: {
      folder: { type: "string", multiple: true, default: [] },
      peer: { type: "string", multiple: true, default: [] },
      minutes: { type: "string", default: "60" },
      work: { type: "string", default: ".cache/model" },
      out: { type: "string", default: MODEL_FOLDER },
      help: { type: "boolean", default: false },
    },
  },
  async ({ values }) => {
    // What is wrong shows now, not hours later.
    amountOf("minutes", values.minutes);
    for (const peer of values.peer) await loadClassifier(userPath(peer));
    for (const folder of values.folder) checkNames(userPath(folder));
    const work = userPath(values.work);
    const [data, network, report] = ["data", "network", "report"].map((part) => `${work}/${part}`) as [
      string,
      string,
      string,
    ];
    const each = (option: string, folders: readonly string[]): string[] =>
      folders.flatMap((folder) => [option, userPath(folder)]);
    const out = userPath(values.out);
    const source = values.folder.length > 0 ? each("--folder", values.folder) : ["--download"];

    run("data", [...source, "--out", data]);
    run("train", [
      ...["--data", data, "--out", network, "--minutes", values.minutes],
      ...each("--teacher", values.peer),
    ]);
    run("export", ["--network", network, "--data", data, "--out", out]);
    const card = out === MODEL_FOLDER ? ["--card"] : [];
    const judged = ["--data", data, "--network", out, "--shares", ...card, ...each("--peer", values.peer)];
    run("evaluate", ["--test-split", ...judged]);
    run("evaluate", ["--validation", "--hands", "--report", report, ...judged]);
    console.log(`the report: ${report}/index.html`);
  },
);

/** Another command of the trainer, in a process of its own: the same as if it were typed. */
function run(name: string, args: readonly string[]): void {
  console.error(`\nnpm run ${name} -- ${args.join(" ")}`);
  const script = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...args], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`npm run ${name} went wrong: what it said stands above`);
}
