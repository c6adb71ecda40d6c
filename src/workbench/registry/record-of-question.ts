import { rungOf, rungRank } from "../../core/index.ts";
import { bindsOn, membersOn, pledgesOf, treatiesOf, type KnownRecord } from "../../record/index.ts";
import type { ForecastQuestion, RecordOfQuestion } from "../../registry/index.ts";

/** What the record says by its day of the grounds on which a question may be voided. */
export function recordOfQuestion(
  { members, against, rung, window }: ForecastQuestion,
  known: KnownRecord,
): RecordOfQuestion {
  const last = window.to < known.asOf ? window.to : known.asOf;
  const after = new Set(membersOn(last, known));
  const states = membersOn(window.from, known).filter((state) => [...members, against].includes(state));
  const least = rungRank(rung);
  return {
    asOf: known.asOf,
    gone: states.filter((state) => !after.has(state)),
    heldBy: pledgesOf(treatiesOf(known))
      .filter(({ a, b }) => members.includes(a) && members.includes(b))
      .filter((pledge) => bindsOn(window.from, pledge))
      .filter(({ treaty }) => rungRank(rungOf(treaty.obligations)) >= least)
      .map(({ treaty }) => treaty.id),
  };
}
