import { Worker } from "node:worker_threads";

/**
 * Starts a thread from one of our files, named by its path from this folder. The build has JavaScript; from source
 * (development, tests) the file is TypeScript, which the thread learns to read first.
 * @param workerData what the thread finds under that name
 */
export function startThread(name: string, workerData?: unknown): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL(`./${name}.js`, import.meta.url), { workerData });
  const file = JSON.stringify(new URL(`./${name}.ts`, import.meta.url));
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${file}); });`;
  return new Worker(code, { eval: true, workerData });
}
