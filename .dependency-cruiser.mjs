// Who may import whom. Tests are free; the sources follow the order in which the data travels.

/** The folders of packages/core/src: each imports only from the tiers above its own. */
const TIERS = [
  ["random"],
  ["stats"],
  ["table", "images", "points"],
  ["conditions"],
  ["encoder"],
  ["graph"],
  ["engine"],
  ["networks"],
  ["objectives"],
  ["optimizers"],
  ["training"],
  ["refinement"],
  ["model"],
  ["generation"],
  ["evaluation"],
  ["report"],
  ["session"],
];

/** Packages that run in Node and in every browser: all that the core may lean on. */
const ISOMORPHIC = ["fflate", "hyparquet", "hyparquet-compressors", "hyparquet-writer", "papaparse", "zod"];

const CORE = "^packages/core/src";
const TEST = "\\.(test|case)\\.ts$";
const folders = (names) => `${CORE}/(${names.join("|")})/`;
const source = (path) => ({ path, pathNot: [TEST, "/node_modules/", "/dist/"] });
const KNOWN = [...TIERS.flat(), "messages"];
const STRANGE_FOLDER = `${CORE}/(?!(${KNOWN.join("|")})/)[^/]+/`;

const layers = TIERS.flatMap((tier, i) =>
  tier.map((folder) => ({
    name: `layer-${folder}`,
    comment: `${folder}/ imports only from the folders above it (see TIERS in .dependency-cruiser.mjs), errors.ts and messages/`,
    severity: "error",
    from: source(folders([folder])),
    to: {
      path: [
        folders(
          TIERS.slice(i)
            .flat()
            .filter((other) => other !== folder),
        ),
        `${CORE}/index\\.ts$`,
      ],
    },
  })),
);

const onlyThroughItsIndex = (name, from) => [
  {
    name: `${name}-imports-core-by-name`,
    comment:
      'Import the core as "@zerosum/core", or its texts alone as "@zerosum/core/messages": these are its whole interface',
    severity: "error",
    from: source(from),
    to: { path: "^packages/core/", pathNot: "^packages/core/dist/(messages/)?index\\.(js|d\\.ts)$" },
  },
  {
    name: `${name}-imports-core-not-by-path`,
    comment: 'Import the core as "@zerosum/core", not by a path',
    severity: "error",
    from: source(from),
    to: { path: "^packages/core/", dependencyTypes: ["local"] },
  },
];

export default {
  forbidden: [
    ...layers,
    {
      name: "layer-unknown",
      comment: "A new folder of the core needs its place in TIERS (.dependency-cruiser.mjs) and in ARCHITECTURE.md",
      severity: "error",
      from: {},
      to: { path: STRANGE_FOLDER },
    },
    {
      name: "layer-errors",
      comment: "errors.ts and messages/ lie below every folder and import none",
      severity: "error",
      from: source(`${CORE}/(errors\\.ts$|messages/)`),
      to: { path: [folders(TIERS.flat()), `${CORE}/index\\.ts$`] },
    },
    {
      name: "core-is-isomorphic",
      comment: "The core runs in the browser too: no Node modules; platform code lives in packages/zerosum",
      severity: "error",
      from: source(`${CORE}/`),
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "core-packages",
      comment:
        "The core imports only isomorphic packages (see ISOMORPHIC in .dependency-cruiser.mjs), and no workspace",
      severity: "error",
      from: source(`${CORE}/`),
      to: {
        path: ["node_modules/", "^packages/(?!core/)", "^apps/"],
        pathNot: `node_modules/(@types/)?(${ISOMORPHIC.join("|")})/`,
      },
    },
    ...onlyThroughItsIndex("zerosum", "^packages/zerosum/src/"),
    ...onlyThroughItsIndex("studio", "^apps/studio/src/"),
    {
      name: "studio-page-asks-workers",
      comment: "The page stays small and never blocks: of the core, the engine and the workers it imports only types",
      severity: "error",
      from: source("^apps/studio/src/(?!worker/)"),
      to: {
        path: ["^packages/core/", "node_modules/onnxruntime-", "^apps/studio/src/worker/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "studio-workers-know-no-page",
      comment: "What computes knows nothing of what draws: what both need is a message, in src/worker/NAME-messages.ts",
      severity: "error",
      from: source("^apps/studio/src/worker/"),
      // What stays in the browser is for both: database.ts draws nothing.
      to: { path: ["^apps/studio/src/(?!worker/|database\\.ts$)", "node_modules/(svelte|uplot)/"] },
    },
    {
      name: "no-cycle",
      comment: "Cycles hide the order of things, cycles of types too: move what both need into a file of its own",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-test-in-source",
      comment: "Tests and cases are left out of the build, so a source that imports one breaks",
      severity: "error",
      from: source("^(packages|apps)/"),
      to: { path: TEST },
    },
    {
      name: "resolvable",
      comment: "This import leads nowhere",
      severity: "error",
      from: source("^(packages|apps)/[^/]+/src/"),
      // An address of a file (?url) is the bundler's to find.
      to: { couldNotResolve: true, pathNot: "\\?(url|worker)$" },
    },
    {
      name: "declared",
      comment: "Declare the package in the workspace's own package.json (for sources: not as a devDependency)",
      severity: "error",
      from: source("^(packages|apps)/[^/]+/src/"),
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/dist/"] },
    exclude: { path: "^(packages|apps)/[^/]+/(dist/(?!index\\.)|studio/)" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
