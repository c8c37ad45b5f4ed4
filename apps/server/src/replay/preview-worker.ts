import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { PaintAnswer, PaintTask } from "./painter.ts";

const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
const ready = readFile(wasm).then(initWasm);

parentPort?.on("message", async ({ id, svg }: PaintTask) => {
  const answer = (png: PaintAnswer["png"]) => parentPort?.postMessage({ id, png } satisfies PaintAnswer);
  try {
    await ready;
    answer(paint(svg));
  } catch (error) {
    console.error("a picture could not be painted:", error);
    answer(null);
  }
});

function paint(svg: string): Uint8Array {
  const resvg = new Resvg(svg);
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}
