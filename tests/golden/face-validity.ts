import { parseDate, rungOf, rungRank, type ClimbableRung, type StateId } from "../../src/core/index.ts";
import { bindsOn, pledgesOf, treatiesOf } from "../../src/record/index.ts";
import { loadVintages } from "../../src/workbench/models/load-vintages.ts";
import { scoreDay } from "../../src/workbench/ranking/open-day.ts";
import { readSettings } from "../../src/workbench/settings.ts";
import { knownOn, type CoreRecord } from "../fixtures/core-record.ts";

/** A pair whose place among all pairs of a day is looked up; docs/method/face-validity.md says why each is here. */
export interface FaceCase {
  readonly pair: readonly [string, string];
  readonly against?: string;
  readonly asOf: string;
  readonly rung: ClimbableRung;
}

/** Pairs that allied, or are widely held to have come close. */
export const ALLIES: readonly FaceCase[] = [
  { pair: ["FRA", "RUS"], against: "DEU", asOf: "1890-06-01", rung: "defense" },
  { pair: ["DEU", "AUH"], against: "RUS", asOf: "1879-09-01", rung: "defense" },
  { pair: ["RUS", "CHN"], against: "USA", asOf: "1949-11-01", rung: "defense" },
  { pair: ["EGY", "SYR"], against: "ISR", asOf: "1955-06-01", rung: "defense" },
  { pair: ["EGY", "SYR"], against: "ISR", asOf: "1966-06-01", rung: "defense" },
  { pair: ["IND", "RUS"], against: "CHN", asOf: "1971-06-01", rung: "restraint" },
  { pair: ["RUS", "CHN"], against: "USA", asOf: "2001-06-01", rung: "defense" },
  { pair: ["RUS", "CHN"], against: "USA", asOf: "2015-06-01", rung: "defense" },
  { pair: ["RUS", "CHN"], against: "USA", asOf: "2024-06-01", rung: "defense" },
  { pair: ["RUS", "PRK"], against: "USA", asOf: "2023-06-01", rung: "defense" },
  { pair: ["SAU", "PAK"], against: "IND", asOf: "2024-06-01", rung: "defense" },
  { pair: ["FIN", "USA"], against: "RUS", asOf: "2021-06-01", rung: "defense" },
];

/** Pairs between which nothing was ever to be expected, chosen before any of them was asked. */
export const QUIET: readonly FaceCase[] = [
  { pair: ["CHE", "HTI"], asOf: "1900-06-01", rung: "defense" },
  { pair: ["SWE", "LBR"], asOf: "1935-06-01", rung: "defense" },
  { pair: ["BOL", "DNK"], asOf: "1960-06-01", rung: "defense" },
  { pair: ["NPL", "URY"], asOf: "1975-06-01", rung: "defense" },
  { pair: ["NZL", "PRY"], asOf: "1990-06-01", rung: "defense" },
  { pair: ["AUT", "FJI"], asOf: "1995-06-01", rung: "defense" },
  { pair: ["CRI", "LKA"], asOf: "2010-06-01", rung: "defense" },
  { pair: ["ISL", "BWA"], asOf: "2020-06-01", rung: "defense" },
];

/** Where a pair stands among all pairs of its day that are not bound at the rung. */
export interface Place {
  readonly name: string;
  readonly status: "ranked" | "bound";
  readonly pactRank?: number;
  readonly ranked: number;
  /** Share of the ranked pairs that stand no lower, in percent. */
  readonly topPct?: number;
  readonly probability?: number;
  readonly timesBaseRate?: number;
}

/** Looks a pair's place up by the steps of `entente rank`, within ten years. */
export function placeOf(one: FaceCase, core: CoreRecord): Place {
  const asOf = parseDate(one.asOf);
  const vintages = loadVintages(asOf, readSettings().recordFolder);
  const { scored, world } = scoreDay(
    knownOn(asOf, core),
    { rung: one.rung, horizonYears: 10, vintages, named: [] },
    () => {},
  );
  const [i, j] = [...one.pair].sort().map((state) => world.index.get(state as StateId));
  if (i === undefined || j === undefined) throw new Error(`${one.pair.join("–")} were no states then`);
  const name = `${one.pair.join("–")} ${one.asOf.slice(0, 4)} ${one.rung}`;
  const found = scored.pairs.find((pair) => pair.i === i && pair.j === j);
  const ranked = scored.pairs.length;
  if (found === undefined) return { name, status: "bound", ranked };
  return {
    name,
    status: "ranked",
    ranked,
    pactRank: found.pactRank,
    topPct: Number(((100 * found.pactRank) / ranked).toFixed(1)),
    probability: Number(found.probability.toPrecision(2)),
    timesBaseRate: Number((found.probability / scored.baseRate).toPrecision(2)),
  };
}

/** The place that a pair bound on its day would have, were the treaties that hold it taken out of the record whole. */
export function placeWithoutHolder(one: FaceCase, core: CoreRecord): Place & { readonly without: string } {
  const asOf = parseDate(one.asOf);
  const [a, b] = [...one.pair].sort();
  const without = pledgesOf(treatiesOf(knownOn(asOf, core)))
    .filter((pledge) => pledge.a === a && pledge.b === b && bindsOn(asOf, pledge))
    .filter(({ treaty }) => rungRank(rungOf(treaty.obligations)) >= rungRank(one.rung))
    .map(({ treaty }) => treaty.id);
  const facts = core.facts.filter(({ attributes }) => !without.includes(String(attributes["treaty"])));
  return { ...placeOf(one, { ...core, facts }), without: without.join(" ") };
}
