import { COLUMN_SETS, TRIAD_SETS } from "../../panel/index.ts";
import { factKindsOf } from "../../record/index.ts";

/** Sources that the model is fitted to and scored against. */
const FITTED = ["atop-alliances", "atop-directed-dyads", "atop-members"];

/** What there is to gain from importing a source: facts beside answers, columns of the panel, or rows to look at. */
export function gainOf(source: string): string {
  const kinds = factKindsOf(source);
  const sets = [...COLUMN_SETS, ...TRIAD_SETS].filter(({ needs }) => needs.includes(source));
  const columns = sets.reduce((sum, set) => sum + set.columns.length, 0);
  const gains = [
    ...(kinds.length === 0 ? [] : [`${kinds.join(", ")} facts beside answers`]),
    ...(FITTED.includes(source) ? ["outcomes to fit and score against"] : []),
    ...(columns === 0 ? [] : [`${columns} panel ${columns === 1 ? "column" : "columns"}`]),
  ];
  return gains.length === 0 ? "rows to look at" : gains.join("; ");
}
