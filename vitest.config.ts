import { mkdtempSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// The record is built once for a run, not once a file.
process.env["ENTENTE_CACHE"] ??= mkdtempSync(join(tmpdir(), "entente-tests-"));

/** In this order, so that the shortest files come last and no core waits for the end of a long one. */
const PROJECTS = {
  parity: ["tests/parity/**/*.test.ts"],
  flow: ["tests/flow/**/*.test.ts"],
  web: ["tests/web/**/*.test.ts"],
  golden: ["tests/golden/**/*.test.ts"],
  architecture: ["tests/architecture/**/*.test.ts"],
  unit: ["src/**/*.test.ts"],
};

/** Files that take longest, the longest first; begun before the others of their project. */
const LONGEST = [
  "tests/parity/hazard.test.ts",
  "tests/parity/panel-every-set.test.ts",
  "tests/flow/import.test.ts",
  "tests/flow/server-safety.test.ts",
  "tests/flow/import-fuzz.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const names = Object.keys(PROJECTS);
    const placeOf = ({ project, moduleId }: TestSpecification) => {
      const long = LONGEST.indexOf(relative(import.meta.dirname, moduleId));
      return names.indexOf(project.name) * 100 + (long < 0 ? LONGEST.length : long);
    };
    const bySize = await super.sort(files);
    return bySize.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

export default defineConfig({
  test: {
    // Without this, one core would stay idle.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: Object.entries(PROJECTS).map(([name, include]) => ({
      test: {
        name,
        include,
        // Files of a project share a process, and with it what was imported and loaded.
        isolate: false,
        testTimeout: 300_000,
        hookTimeout: 300_000,
      },
    })),
  },
});
