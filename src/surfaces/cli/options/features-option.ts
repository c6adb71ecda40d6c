import { Option } from "commander";
import { FEATURE_SETS } from "../../../workbench/index.ts";

/** `--features core|full`: which measures the model may use. */
export function featuresOption(): Option {
  return new Option(
    "--features <set>",
    "measures of the core record alone, or those of imported datasets as well",
  )
    .choices(FEATURE_SETS)
    .default("core");
}
