import { Worker } from "node:worker_threads";

/**
 * Starts a thread from a file beside this one. The build has JavaScript; from source (development, tests)
 * the file is TypeScript, which the thread learns to read first.
 */
export function startThread(name: string): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL(`./${name}.js`, import.meta.url));
  const file = JSON.stringify(new URL(`./${name}.ts`, import.meta.url));
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${file}); });`;
  return new Worker(code, { eval: true });
}
