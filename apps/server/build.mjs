// Bundles the server and its threads. Our own packages go in; what comes from the registry stays outside,
// where Node finds it in node_modules.
import { build } from "esbuild";

const registryStaysOutside = {
  name: "registry-stays-outside",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@inkling/") ? undefined : { path, external: true },
    );
  },
};

await build({
  entryPoints: ["main", "judge-worker", "bot-worker", "store/pglite-worker", "replay/preview-worker"].map(
    (name) => `src/${name}.ts`,
  ),
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
  plugins: [registryStaysOutside],
});
