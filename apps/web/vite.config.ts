import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";

const WASM_SOURCE = dirname(
  createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm"),
);
const { version } = JSON.parse(readFileSync(join(WASM_SOURCE, "../package.json"), "utf8"));
const WASM_FILES = ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm"];
const WASM_FOLDER = `/assets/tfjs-${version}/`;

/** tfjs asks for its WebAssembly by name, so that it cannot be hashed: the version stands in the path instead. */
function tfjsWasm(): Plugin {
  return {
    name: "tfjs-wasm",
    configureServer(server) {
      server.middlewares.use(WASM_FOLDER, (request, response, next) => {
        const file = WASM_FILES.find((name) => request.url === `/${name}`);
        if (!file) return next();
        response.setHeader("Content-Type", "application/wasm").end(readFileSync(join(WASM_SOURCE, file)));
      });
    },
    generateBundle() {
      for (const file of WASM_FILES) {
        const source = readFileSync(join(WASM_SOURCE, file));
        this.emitFile({ type: "asset", fileName: WASM_FOLDER.slice(1) + file, source });
      }
    },
  };
}

/**
 * Lets the browser fetch the one font of the first screen along with the styles that name it, and paint
 * nothing before the script has put on the theme that somebody chose.
 */
function firstPaint(font: string): Plugin {
  return {
    name: "first-paint",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((path) => path.includes(font));
        const attrs = { rel: "preload", as: "font", type: "font/woff2", href: `/${file}`, crossorigin: true };
        return {
          html: html.replace('<script type="module"', '<script type="module" blocking="render"'),
          tags: file ? [{ tag: "link", attrs, injectTo: "head" }] : [],
        };
      },
    },
  };
}

export default defineConfig({
  plugins: [preact(), tfjsWasm(), firstPaint("shantell-sans-latin-wght-normal")],
  define: { WASM_FOLDER: JSON.stringify(WASM_FOLDER) },
  // The server's content security policy allows no fonts and no scripts from data: addresses.
  build: { outDir: "dist", assetsInlineLimit: 0, target: "es2022" },
  worker: { format: "es" },
  server: {
    port: 5173,
    proxy: {
      "/api": "http://localhost:3000",
      "/socket.io": { target: "http://localhost:3000", ws: true },
    },
  },
});
