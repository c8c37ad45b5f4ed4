// `npm start`: installs and builds what has changed, then serves the game.
import { install, run } from "./install.mjs";

install();
run("npx", ["turbo", "run", "build", "--output-logs=errors-only"]);
process.env.NODE_ENV ??= "production";
await import("../apps/server/dist/main.js");
