import { LIBRARY_MEASURES, measureIn, type Case } from "../panel/index.ts";
import type { CitedFact } from "../core/index.ts";
import type { TermPlan } from "./terms.ts";

const digits = (value: number): string => value.toPrecision(2);
const percent = (share: number): string => `${(100 * share).toPrecision(2)} %`;

/** A value in words with its year, or that there is none. */
function said(one: Case, id: string, inWords: (value: number) => string): string {
  const year = one.libraryYears.get(id);
  return year === undefined ? "not known" : `${inWords(measureIn(one, id))} (${year})`;
}

/** The works the values of some measures come from. */
const cited =
  (measures: readonly string[]) =>
  (one: Case): CitedFact[] =>
    LIBRARY_MEASURES.filter(({ id }) => measures.includes(id)).flatMap(({ id, definition, citation }) => {
      const year = one.libraryYears.get(id);
      return year === undefined
        ? []
        : [{ id: `measure/${id}`, text: definition, from: `${year}-12-31`, source: citation }];
    });

function term(
  plan: Pick<TermPlan, "id" | "label" | "measures"> & { readonly value: (one: Case) => string },
): TermPlan {
  return { ...plan, facts: cited(plan.measures) };
}

/** Lines of an answer that the `full` feature set adds: what imported datasets say of the pair. */
export const LIBRARY_TERMS: readonly TermPlan[] = [
  term({
    id: "organisations",
    label: "international organisations",
    measures: ["shared-organisations", "organisation-share"],
    value: (one) => said(one, "shared-organisations", (count) => `${count} shared`),
  }),
  term({
    id: "order-vision",
    label: "visions of order",
    measures: ["ideal-distance", "vote-likeness"],
    value: (one) => said(one, "ideal-distance", (gap) => `UN ideal points ${digits(gap)} apart`),
  }),
  term({
    id: "trade",
    label: "trade",
    measures: ["trade-tie", "trade-tie-lesser"],
    value: (one) =>
      said(one, "trade-tie", (share) => `${percent(share)} of the trade of the one that leans more on it`),
  }),
  term({
    id: "democracy",
    label: "degree of democracy",
    measures: ["least-democracy", "democracy-gap"],
    value: (one) =>
      said(
        one,
        "democracy-gap",
        (gap) => `${digits(gap)} of 1 apart, the lesser at ${digits(measureIn(one, "least-democracy"))}`,
      ),
  }),
  term({
    id: "disputes",
    label: "militarised disputes",
    measures: ["peace-years"],
    value: (one) => said(one, "peace-years", (years) => `${years} years without one`),
  }),
  term({
    id: "religion",
    label: "religion",
    measures: ["religion-likeness"],
    value: (one) => said(one, "religion-likeness", (share) => `${percent(share)} alike`),
  }),
];
