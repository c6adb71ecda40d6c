import { logit } from "../../math/index.ts";
import type { ClassesPlan } from "./plans.ts";
import { columnPositions } from "./fit-logit.ts";
import type { Sample, TrainingTable } from "./training.ts";

/** Shares of classes, fitted: log-odds by class, and of all for a class not seen. */
export interface ClassesFit {
  readonly kind: "classes";
  readonly plan: ClassesPlan;
  readonly logOdds: ReadonlyMap<string, number>;
  readonly whole: number;
}

/** Pair-years of the share of all that every class is given: enough to climb once at a rate of one in five hundred. */
const SHRINK_ROWS = 500;

/** Weighted shares that climbed by class, each pulled to the share of all. */
export function fitClasses(
  table: TrainingTable,
  sample: Sample,
  plan: ClassesPlan,
  weight: Float64Array,
): ClassesFit {
  const counts = new Map<string, { climbed: number; all: number }>();
  const whole = { climbed: 0, all: 0 };
  const at = columnPositions(plan.columns);
  sample.rows.forEach((row, r) => {
    const key = classOf(table, row, at);
    const cell = counts.get(key) ?? { climbed: 0, all: 0 };
    counts.set(key, cell);
    for (const count of [cell, whole]) {
      count.all += weight[r] as number;
      if (sample.y[r] === 1) count.climbed += weight[r] as number;
    }
  });
  const rate = (whole.climbed + 0.5) / whole.all;
  const logOdds = new Map(
    [...counts].map(([key, cell]) => [
      key,
      logit((cell.climbed + SHRINK_ROWS * rate) / (cell.all + SHRINK_ROWS)),
    ]),
  );
  return { kind: "classes", plan, logOdds, whole: logit(rate) };
}

/** The class of a row: of each column whether it is above one half. */
export function classOf(table: TrainingTable, row: number, at: readonly number[]): string {
  return at.map((c) => ((table.design[row * table.width + c] as number) > 0.5 ? "1" : "0")).join("");
}
