import { distance } from "fastest-levenshtein";
import { endOfYear, EntenteError, parseDate, type IsoDate } from "../../core/index.ts";
import { TERMS } from "../../assessment/index.ts";
import {
  isTerm,
  isWithinTerm,
  termAxis,
  termCurve,
  type TermPoint,
  type Vintage,
} from "../../model/index.ts";
import { MEASURES, measureYears, type Measure, type Outcome } from "../../panel/index.ts";
import { loadFacts, loadUnitDistance } from "../../record/index.ts";
import { listVintageYears, loadVintages } from "./load-vintages.ts";
import { openRecord } from "../record/open-record.ts";
import type { OnProgress } from "../on-progress.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";
import { countTerm, layOutTerm, type TermBin, type TermRow } from "./term-density.ts";

/** A term as it was asked for; by default of the newest vintage. */
export interface AskedTerm {
  readonly name: string;
  readonly outcome: Outcome;
  readonly vintage?: number;
  readonly asOf?: string;
}

/** A measure as lists and curves tell of it. */
export type DescribedMeasure = Omit<Measure, "compute">;

/** What the model makes of one measure over its range, with the data there, as JSON `entente/term@1`. */
export interface TermView {
  readonly schema: "entente/term@1";
  readonly measure: DescribedMeasure;
  readonly outcome: Outcome;
  readonly withinYears: 5;
  readonly vintage: {
    readonly name: string;
    readonly lastYear: number;
    readonly baseRate: number;
    readonly treaties: number;
    readonly weights: readonly { readonly name: string; readonly weight: number }[];
  };
  /** Whether it takes few values, each told by itself, or is drawn as a curve, evenly spaced as the model takes it. */
  readonly kind: "levels" | "curve";
  /** Least and greatest value that the vintage was fitted to and that is drawn. */
  readonly range: readonly [number, number];
  readonly points: readonly TermPoint[];
  /** Pair-years between neighbouring points of a curve, or at each level. */
  readonly bins: readonly TermBin[];
  /** The same for eyes: at most a screenful. */
  readonly rows: readonly TermRow[];
  readonly data: {
    readonly firstYear: number;
    readonly lastYear: number;
    readonly everyYears: number;
    readonly pairYears: number;
    /** Pair-years outside the range, and without a value; neither is drawn. */
    readonly outside: number;
    readonly missing: number;
  };
}

const FIRST_YEAR = 1816;
/** Years after a row within which its outcome is looked for: the last rows a vintage was fitted to are so much older. */
const WINDOW_YEARS = 5;
/** Spans longer than this are sampled. */
const EVERY_YEAR_UP_TO = 50;
const SAMPLED_EVERY = 5;

/** Every measure that enters the model. */
export function listTerms(): DescribedMeasure[] {
  return MEASURES.filter(({ id }) => isTerm(id)).map(describe);
}

function describe(measure: Measure): DescribedMeasure {
  const { id, label, concept, unit, definition, coverage, citation } = measure;
  return { id, label, concept, unit, definition, coverage, citation };
}

/**
 * What the pooled model says of a measure over the range it was fitted to, and how many pair-years lie there.
 *
 * Throws: `model/unknown-term` with the nearest names; `model/no-vintage` where there is none of that year.
 */
export async function term(
  asked: AskedTerm,
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<TermView> {
  const measure = findMeasure(asked.name);
  const vintage = loadVintages(dayOf(asked, settings), settings.recordFolder)[asked.outcome];
  const years = sampledYears(vintage.lastYear - WINDOW_YEARS);
  const database = await openRecord(settings);
  try {
    const facts = await loadFacts(endOfYear(vintage.lastYear), database);
    const found = measureYears({
      measure,
      outcome: asked.outcome,
      facts,
      unitDistance: await loadUnitDistance(database),
      years,
      onYear: (year) => onProgress(years.indexOf(year) + 1, years.length, `pairs of ${year}`),
    });
    const within = found.values.filter(isWithinTerm(vintage, measure.id));
    const layout = layOutTerm(within, termAxis(vintage, measure.id));
    const points = termCurve(vintage, measure.id, layout.values);
    return {
      schema: "entente/term@1",
      measure: describe(measure),
      outcome: asked.outcome,
      withinYears: WINDOW_YEARS,
      vintage: describeVintage(vintage),
      kind: layout.kind,
      range: [layout.values[0] ?? Number.NaN, layout.values.at(-1) ?? Number.NaN],
      points,
      ...countTerm(within, layout, points),
      data: {
        firstYear: years[0] ?? vintage.lastYear,
        lastYear: years.at(-1) ?? vintage.lastYear,
        everyYears: (years[1] ?? 1) - (years[0] ?? 0),
        pairYears: within.length,
        outside: found.values.length - within.length,
        missing: found.missing,
      },
    };
  } finally {
    database.close();
  }
}

function describeVintage(vintage: Vintage): TermView["vintage"] {
  return {
    name: `${vintage.featureSet}-${vintage.lastYear}`,
    lastYear: vintage.lastYear,
    baseRate: vintage.baseRate,
    treaties: vintage.trained.treaties,
    weights: vintage.specifications.map(({ name, weight }) => ({ name, weight })),
  };
}

function dayOf(asked: AskedTerm, settings: Settings): IsoDate {
  if (asked.vintage === undefined) return checkDate(asked.asOf ?? settings.today, settings.today);
  const years = listVintageYears(settings.recordFolder);
  if (years.includes(asked.vintage)) return parseDate(`${asked.vintage + 1}-01-01`);
  const wanted = asked.vintage;
  const [near = 0, next = 0] = years.toSorted((p, q) => Math.abs(p - wanted) - Math.abs(q - wanted));
  throw new EntenteError("model/no-vintage", {
    message: `There is no vintage of ${wanted}.`,
    hint: `The nearest are ${near} and ${next}; there are ${years.length} from ${years[0]} to ${years.at(-1)}.`,
  });
}

/** Every fifth year back from the last; every year of a short span. */
function sampledYears(last: number): number[] {
  const step = last - FIRST_YEAR < EVERY_YEAR_UP_TO ? 1 : SAMPLED_EVERY;
  const many = Math.floor((last - FIRST_YEAR) / step) + 1;
  return Array.from({ length: many }, (_, k) => last - step * (many - 1 - k));
}

const MOST_SUGGESTIONS = 3;
const MOST_ECHOED = 40;

function findMeasure(name: string): Measure {
  const wanted = fold(name);
  const measures = MEASURES.filter(({ id }) => isTerm(id));
  const found = measures.find(({ id, label }) => fold(id) === wanted || fold(label) === wanted);
  if (found !== undefined) return found;
  const line = TERMS.find(({ id, label }) => fold(id) === wanted || fold(label) === wanted);
  throw new EntenteError("model/unknown-term", {
    message: `The model has no term "${name.slice(0, MOST_ECHOED)}".`,
    hint:
      line === undefined
        ? `Did you mean ${nearest(wanted, measures).join(", ")}? All are listed by: entente term --list`
        : `That is a line of answers, made of ${line.measures.join(", ")}: ask for one of them.`,
  });
}

/** The ids nearest to what was typed, by the fewest letters to change in id, label or a word of them. */
function nearest(wanted: string, measures: readonly Measure[]): string[] {
  const edits = ({ id, label }: Measure) =>
    Math.min(
      ...[fold(id), fold(label), ...fold(id).split(" "), ...fold(label).split(" ")].map((text) =>
        distance(wanted.slice(0, MOST_ECHOED), text),
      ),
    );
  return [...measures]
    .map((one) => ({ id: one.id, edits: edits(one) }))
    .sort((p, q) => p.edits - q.edits)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id }) => id);
}

function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, " ");
}
