// What the built pages weigh, gzipped: the scripts of the first screen, the guesser, and all that is fetched
// until the first guess, against their budgets. Run after `vite build`.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** In units of 1024 bytes: the guesser's are 500 and 300 thousand. */
const BUDGETS_KB = { "the first screen": 35, "the guesser, all in all": 488, "the network": 293 };
const dist = fileURLToPath(new URL("../dist", import.meta.url));

const kilobytes = (bytes) => bytes / 1024;
const gzipped = (path) => kilobytes(gzipSync(readFileSync(join(dist, path)), { level: 9 }).length);
const plain = (path) => kilobytes(statSync(join(dist, path)).size);
const show = (name, size) => console.log(`${size.toFixed(1).padStart(8)} kB  ${name}`);
const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);

const assets = readdirSync(join(dist, "assets"), { recursive: true }).map((name) => `assets/${name}`);
const named = (pattern) => {
  const found = assets.filter((path) => pattern.test(path));
  if (found.length === 0) throw new Error(`the build has no file like ${pattern}`);
  return found;
};

/** A script and all that it imports at once, not on demand. */
function withImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(join(dist, path), "utf8");
  for (const [, to] of code.matchAll(/(?:from|import)\s*["'](\.\.?\/[^"']+\.js)["']/g)) {
    withImports(join(dirname(path), to), seen);
  }
  return seen;
}

const html = readFileSync(join(dist, "index.html"), "utf8");
const inPage = (pattern) => [...html.matchAll(pattern)].map(([, path]) => path);
const scripts = new Set(inPage(/<script[^>]+src="\/([^"]+)"/g).flatMap((path) => [...withImports(path)]));
const styles = inPage(/<link rel="stylesheet"[^>]+href="\/([^"]+)"/g);

const firstScreen = sum([...scripts].map(gzipped));
for (const path of scripts) show(path, gzipped(path));
show("scripts of the first screen", firstScreen);
const look = sum(styles.map(gzipped)) + sum(named(/(shantell-sans|next)-latin-wght.*woff2$/).map(plain));
show("its styles and letters", look);

const worker = sum(
  named(/\/worker-.*\.js$/)
    .flatMap((path) => [...withImports(path)])
    .map(gzipped),
);
const wasm = sum(named(/-simd\.wasm$/).map(gzipped));
const model = sum(named(/\/(model-.*\.json|weights-.*\.bin)$/).map(gzipped));
show("the guesser's worker", worker);
show("its WebAssembly", wasm);
show("the network", model);
const untilGuess = firstScreen + look + worker + wasm + model + gzipped("index.html");
show("everything until the first guess", untilGuess);

const sizes = [firstScreen, worker + wasm + model, model];
for (const [i, [name, budget]] of Object.entries(BUDGETS_KB).entries()) {
  show(`${name}, at most ${budget}`, sizes[i]);
  if (sizes[i] > budget) {
    console.error(`${name} is ${(sizes[i] - budget).toFixed(1)} kB over its budget`);
    process.exitCode = 1;
  }
}
