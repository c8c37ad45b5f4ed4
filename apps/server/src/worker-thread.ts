import { Worker } from "node:worker_threads";

/**
 * Starts a thread from one of our files. The build has JavaScript, each thread beside the program; from source
 * (development, tests) the file is TypeScript, which the thread learns to read first.
 * @param folder where the source is
 */
export function startThread(
  name: string,
  folder = new URL(".", import.meta.url),
  workerData?: unknown,
): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL(`./${name}.js`, import.meta.url), { workerData });
  const file = JSON.stringify(new URL(`${name}.ts`, folder));
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${file}); });`;
  return new Worker(code, { eval: true, workerData });
}
