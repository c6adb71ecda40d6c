import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";

/** Directory of real datasets: `ENTENTE_DATA`, else the one beside the repository. */
export const STAGED: string =
  process.env["ENTENTE_DATA"] || join(import.meta.dirname, "../../../shared/data");

/** Suites that need real datasets; reported as skipped where there are none. */
export const describeWithData = describe.skipIf(!existsSync(join(STAGED, "alliances")));
