/** What a folder below `src` may import, besides itself. Nothing else, and never a later line. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  math: [],
  store: ["core"],
  record: ["core", "store"],
  panel: ["core", "math", "record"],
  model: ["core", "math", "panel"],
  evidence: ["core", "math"],
  assessment: ["core", "math", "panel", "model", "evidence"],
  registry: ["core", "math", "store"],
  workbench: ["core", "store", "record", "panel", "model", "evidence", "assessment", "registry"],
  "surfaces/charts": ["core"],
  "surfaces/report": ["core", "workbench", "surfaces/charts"],
  "surfaces/server": ["core", "workbench", "surfaces/report"],
  "surfaces/mcp": ["core", "workbench"],
  "surfaces/web": ["core", "surfaces/charts"],
  "surfaces/cli": ["core", "workbench", "surfaces/report", "surfaces/server", "surfaces/mcp"],
  "surfaces/client": ["core", "workbench"],
  "surfaces/library": ["core", "workbench"],
};

/** Folders that may use the types of `store`, not its code. */
export const STORE_TYPES_ONLY: readonly string[] = ["record", "registry"];

/** Folders that may use the types of another folder, not its code: what they hold runs in a browser. */
export const WORKBENCH_TYPES_ONLY: readonly string[] = ["surfaces/client"];

/** The only files that make a `Probability`. */
export const PROBABILITY_MAKERS: readonly string[] = [
  "src/assessment/horizon.ts",
  "src/evidence/update.ts",
  "src/model/calibration/apply.ts",
  "src/model/hazard/predict.ts",
  "src/model/target/predict.ts",
];

/** Folders that may read the clock, the environment or files. */
export const MAY_TOUCH_THE_WORLD: readonly string[] = [
  "src/record/sources/",
  "src/store/",
  "src/surfaces/",
  "src/workbench/",
];
