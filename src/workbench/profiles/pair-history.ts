import { EntenteError, yearOf, type PairHistory } from "../../core/index.ts";
import { pairSpells, pairYears } from "../../panel/index.ts";
import { stateName } from "../../record/index.ts";
import { knownOn } from "../record/known-on.ts";
import type { OnProgress } from "../on-progress.ts";
import { openRecord } from "../record/open-record.ts";
import { checkDate, findState } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";

const FIRST_YEAR = 1816;

/**
 * The ties and quarrels of two states through the years, as the record knows them on a day.
 *
 * Throws: `record/unknown-state`, `record/same-state`, and what `checkDate` throws.
 */
export async function pairHistory(
  asked: { readonly a: string; readonly b: string; readonly asOf?: string },
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<PairHistory> {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  const database = await openRecord(settings);
  try {
    const known = await knownOn(asOf, database);
    const later = { today: settings.today, database };
    const [a, b] = [await findState(asked.a, known, later), await findState(asked.b, known, later)];
    const name = (id: typeof a) => stateName(asOf, known, id);
    if (a === b) {
      throw new EntenteError("record/same-state", {
        message: `${name(a)} (${a}) is named twice.`,
        hint: "Name two different states; a state known by two names is one state here.",
      });
    }
    const last = yearOf(asOf);
    const years = pairYears(known, [a, b], {
      first: FIRST_YEAR,
      last,
      onYear: (year) => onProgress(year - FIRST_YEAR, last - FIRST_YEAR + 1, `the two in ${year}`),
    });
    const others = years.flatMap((one) =>
      "missing" in one
        ? []
        : [...one.sharedEnemies, ...(one.sharedThreatFrom === undefined ? [] : [one.sharedThreatFrom])],
    );
    return {
      schema: "entente/pair-history@1",
      asOf,
      a: { id: a, name: name(a) },
      b: { id: b, name: name(b) },
      years,
      spells: pairSpells(known, a, b),
      names: Object.fromEntries([...new Set(others)].sort().map((id) => [id, name(id)])),
    };
  } finally {
    database.close();
  }
}
