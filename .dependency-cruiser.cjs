/** The layers of the house: ink -> guesser -> game -> protocol -> apps. An import never points back. */
const layers = ["packages/ink", "packages/guesser", "packages/game", "packages/protocol", "apps"];

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...layers.slice(0, -1).map((layer, i) => ({
      name: `${layer.split("/")[1]}-looks-down-only`,
      severity: "error",
      from: { path: `^${layer}/` },
      to: { path: layers.slice(i + 1).map((above) => `^${above}/`) },
    })),
    {
      name: "ink-and-game-touch-nothing-outside",
      comment: "the pure packages neither wait nor send nor read a clock; tests may read files",
      severity: "error",
      from: { path: "^packages/(ink|game|protocol)/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "tensorflow-stays-in-the-guesser",
      severity: "error",
      from: { pathNot: "^(packages/guesser|apps/trainer)/" },
      to: { path: "node_modules/@tensorflow/" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
