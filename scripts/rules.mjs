// Every rule of a package's SPEC.md has a test whose title begins with the rule's id, and no title names
// a rule that does not exist. Says what is wrong and fails.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const RULE = /\*\*([A-Z]{2}\d+)\*\*/g;
// A title such as "SC3 ..." or "RM5 and RM6 ..."; what is skipped or still to do proves nothing.
const TITLE = /(?<!\.(?:skip|todo)\(\s*)["'`]([A-Z]{2}\d+(?:(?:, | and )[A-Z]{2}\d+)*) /g;
const TEST_FILE = /\.test\.tsx?$/;

const packages = new URL("../packages/", import.meta.url);
const wrong = [];
let count = 0;

for (const name of readdirSync(packages)) {
  const spec = new URL(`${name}/SPEC.md`, packages);
  if (!existsSync(spec)) continue;
  const rules = new Set(idsIn(readFileSync(spec, "utf8"), RULE));
  const quoted = new Set();
  const sources = new URL(`${name}/src/`, packages);
  for (const file of readdirSync(sources, { recursive: true })) {
    if (!TEST_FILE.test(file)) continue;
    for (const id of idsIn(readFileSync(new URL(file, sources), "utf8"), TITLE)) {
      quoted.add(id);
      if (!rules.has(id)) wrong.push(`packages/${name}/src/${file} quotes ${id}, which is not in SPEC.md`);
    }
  }
  for (const id of rules) {
    if (!quoted.has(id)) wrong.push(`packages/${name}/SPEC.md has ${id}, which no test quotes`);
  }
  count += rules.size;
}

for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exitCode = 1;
else console.log(`${count} rules, each with a test`);

/** The ids that the first group of the pattern holds, wherever it matches. */
function idsIn(text, pattern) {
  return [...text.matchAll(pattern)].flatMap(([, ids]) => ids.match(/[A-Z]{2}\d+/g));
}
