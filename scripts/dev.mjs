// `npm run dev`: the server and the pages from source, both restarting on change; open http://localhost:5173.
import { spawn } from "node:child_process";
import { install } from "./install.mjs";

install();
const start = (args, cwd) =>
  spawn("npx", args, { cwd: new URL(`../${cwd}`, import.meta.url), stdio: "inherit" });
const children = [start(["tsx", "watch", "src/main.ts"], "apps/server"), start(["vite"], "apps/web")];
for (const child of children) {
  child.on("exit", (code) => {
    for (const other of children) other.kill();
    process.exitCode = code ?? 1;
  });
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    for (const child of children) child.kill();
  });
}
