import { z } from "zod";
import { percent, signed, type Answer, type Term } from "../../core/index.ts";
import { HEADLINE } from "./fields.ts";

/** Parts of an answer that are left out of its brief form and sent when asked for. */
export const DETAILS = [
  "drivers",
  "frictions",
  "evidence",
  "treaties",
  "practice",
  "leaders",
  "models",
  "reference_classes",
  "imported",
] as const;
type Detail = (typeof DETAILS)[number];

const TOP_TERMS = 5;
const TOP_FACTS = 3;
const TOP_TREATIES = 8;
/** Rows of a detail in one call. */
export const DETAIL_ROWS = 40;

const TERMS = z.array(
  z.looseObject({
    id: z.string(),
    label: z.string(),
    value: z.string(),
    logOdds: z.number().optional(),
    points: z.number().optional().describe("percentage points the probability would lose without it"),
    facts: z.array(z.string()).describe("ids for explain"),
  }),
);

/** An answer without its long parts. */
export const BRIEF_ANSWER = z.object({
  question: z.looseObject({ text: z.string(), asOf: z.string() }),
  headline: HEADLINE,
  ladder: z.array(
    z.looseObject({ rung: z.string(), status: z.string(), horizons: z.array(z.looseObject({})) }),
  ),
  current: z.looseObject({ label: z.string(), obligation: z.string() }),
  routes: z.array(z.looseObject({ route: z.string(), probability: z.number() })),
  path: z.array(z.looseObject({ step: z.string(), probability: z.number(), logOdds: z.number() })),
  drivers: TERMS,
  frictions: TERMS,
  threat: z.looseObject({}).describe("from C to each, 0–1, or {missing: why}"),
  target: z.looseObject({}).optional().describe("whom a pact of the two would be aimed at"),
  ending: z.looseObject({}).optional().describe("where the rung is held: how likely it is to be lost"),
  triangle: z.looseObject({}),
  gaps: z.array(z.looseObject({ what: z.string(), why: z.string() })),
  counts: z.record(z.string(), z.number()).describe("rows there are of each detail"),
  detail: z.record(z.string(), z.array(z.looseObject({}))).optional(),
  provenance: z.looseObject({}),
});
type BriefAnswer = z.infer<typeof BRIEF_ANSWER>;

function rowsOf(answer: Answer): Readonly<Record<Detail, readonly object[]>> {
  return {
    drivers: answer.drivers,
    frictions: answer.frictions,
    evidence: [...answer.evidence].sort((p, q) => (p.date > q.date ? -1 : 1)),
    treaties: answer.current.treaties,
    practice: answer.current.practiceFacts,
    leaders: answer.current.leaders,
    models: answer.specifications,
    reference_classes: answer.referenceClasses,
    imported: answer.imported,
  };
}

/** An answer as an assistant first reads it, with the details it asked for, from a row on. */
export function briefAnswer(
  answer: Answer,
  asked: { readonly detail: readonly Detail[]; readonly from: number },
): BriefAnswer {
  const rows = rowsOf(answer);
  const { label, obligation, practice, treaties } = answer.current;
  return {
    question: answer.question,
    headline: answer.headline,
    ladder: answer.ladder.map(({ rung, status, resolution, horizons }) => ({
      rung,
      status,
      resolution,
      horizons: horizons.map((one) => ({ ...one })),
    })),
    current: {
      label,
      obligation,
      practice,
      treaties: treaties
        .slice(0, TOP_TREATIES)
        .map(({ id, name, since, rung }) => ({ id, name, since, rung })),
    },
    routes: answer.routes.map((one) => ({ ...one })),
    path: answer.path.map((one) => ({ ...one })),
    drivers: topTerms(answer.drivers),
    frictions: topTerms(answer.frictions),
    threat: answer.threat,
    ...(answer.target === undefined ? {} : { target: { ...answer.target } }),
    ...(answer.ending === undefined ? {} : { ending: { ...answer.ending } }),
    triangle: { ...answer.triangle },
    gaps: answer.gaps.map((one) => ({ ...one })),
    counts: Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length])),
    ...(asked.detail.length === 0 ? {} : { detail: detailOf(rows, asked) }),
    provenance: answer.provenance,
  };
}

function topTerms(terms: readonly Term[]): BriefAnswer["drivers"] {
  return terms.slice(0, TOP_TERMS).map(({ id, label, value, logOdds, points, facts }) => ({
    id,
    label,
    value,
    logOdds,
    points,
    facts: facts.slice(0, TOP_FACTS).map((fact) => fact.id),
  }));
}

function detailOf(
  rows: Readonly<Record<Detail, readonly object[]>>,
  { detail, from }: { readonly detail: readonly Detail[]; readonly from: number },
): Record<string, { [key: string]: unknown }[]> {
  return Object.fromEntries(
    detail.map((name) => [name, rows[name].slice(from, from + DETAIL_ROWS).map((row) => ({ ...row }))]),
  );
}

/** The answer in a few lines; likelihood and confidence stand in sentences of their own. */
export function answerInWords(answer: BriefAnswer): string {
  const { headline, drivers, frictions, gaps, current } = answer;
  const line = (head: string, said: string) => (said === "" ? [] : [`${head}: ${said}.`]);
  return [
    answer.question.text,
    `${headlineInWords(headline)} Confidence is ${headline.confidence}: ${headline.confidenceWhy}.`,
    ...line("Today", current.label),
    ...line("For it", termsInWords(drivers)),
    ...line("Against it", termsInWords(frictions)),
    ...line("Not known or not weighed", gaps.map(({ what }) => what).join("; ")),
  ].join("\n");
}

/** The number in a sentence, with interval, odds and base rate. */
export function headlineInWords(headline: BriefAnswer["headline"]): string {
  const { rung, horizonYears, status, probability, low, high, words, baseRate, timesBaseRate } = headline;
  if (status === "held" || probability === undefined) return `They hold ${rung} today (${words}).`;
  const interval =
    low === undefined || high === undefined ? "" : ` (80 % interval ${percent(low)} to ${percent(high)})`;
  const times = typeof timesBaseRate === "number" ? `${timesBaseRate} times ` : "";
  const base = typeof baseRate === "number" ? `; ${times}the base rate of ${percent(baseRate)}` : "";
  return `At least ${rung} within ${horizonYears} years: ${percent(probability)}${interval}, ${words}${base}.`;
}

/** What moves the number by as much as two decimals show. */
function termsInWords(terms: BriefAnswer["drivers"]): string {
  return terms
    .flatMap(({ label, value, logOdds = 0 }) =>
      signed(logOdds) === signed(0) ? [] : [`${label} (${value}; ${signed(logOdds)} log-odds)`],
    )
    .join("; ");
}
