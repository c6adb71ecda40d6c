import { inFigures } from "../../core/index.ts";
import type { TermView } from "../../workbench/index.ts";

const GAINS: Readonly<Record<TermView["outcome"], string>> = {
  defense: "a defence pact",
  restraint: "a pledge of restraint or more",
  any: "any pledge",
};

/** What text and page say of a term, in the same words. */
export const TERM_WORDS = {
  title: ({ measure, outcome, withinYears, vintage }: TermView): string =>
    `${measure.label} and ${GAINS[outcome]} within ${withinYears} years, as learnt to ${vintage.lastYear}`,
  unit: ({ unit }: Pick<TermView["measure"], "unit">): string => (unit.length > 9 ? "value" : unit),
  axis: ({ measure }: TermView): string => `${measure.label}, ${measure.unit} →`,
  curve: ({ vintage, measure, kind, range }: TermView): string =>
    `Log-odds over the base rate (${(100 * vintage.baseRate).toPrecision(2)} %) of a pair that is the reference pair in all but this. ${
      kind === "levels" ? "Each value it takes" : "Evenly spaced as the model takes it,"
    } from ${inFigures(range[0])} to ${inFigures(range[1])} (${measure.unit}).`,
  data: ({ data, outcome }: TermView): string => {
    const count = (n: number) => n.toLocaleString("en");
    const every = data.everyYears === 1 ? "every year" : `every ${data.everyYears}th year`;
    const left = [
      ...(data.outside > 0 ? [`${count(data.outside)} outside the range`] : []),
      ...(data.missing > 0 ? [`${count(data.missing)} without a value`] : []),
    ];
    return `Data: ${count(data.pairYears)} pair-years without ${GAINS[outcome]} by the record's own treaties, ${every} from ${data.firstYear} to ${data.lastYear}${left.length === 0 ? "" : `; left out: ${left.join(", ")}`}.`;
  },
  caution:
    "It is what the model weighs, not what causes what; in pairs that differ in more than this, measures act together.",
} as const;
