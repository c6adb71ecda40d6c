import {
  FACT_KINDS,
  yearOf,
  type CoverageRow,
  type DataCoverage,
  type FactKind,
  type IsoDate,
} from "../../core/index.ts";
import type { KnownRecord } from "../../record/index.ts";
import { lastYearKnown } from "../panel/choose-columns.ts";
import { knownOn } from "../record/known-on.ts";
import { listSources, type ListedSource } from "../library/list-sources.ts";
import { openRecord } from "../record/open-record.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";

const FIRST_DECADE = 1810;

/** What each source says of each decade: facts of the core record by kind, years that datasets cover. */
export async function dataCoverage(
  asked: { readonly asOf?: string },
  settings: Settings,
): Promise<DataCoverage> {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  const database = await openRecord(settings);
  try {
    const known = await knownOn(asOf, database);
    const to = decadeOf(yearOf(asOf));
    const core = FACT_KINDS.flatMap((kind) => coreRow(known, kind) ?? []);
    const sources = listSources(settings).map((source) => sourceRow(source, asOf));
    return { schema: "entente/coverage@1", from: FIRST_DECADE, to, rows: [...core, ...sources] };
  } finally {
    database.close();
  }
}

function decadeOf(year: number): number {
  return 10 * Math.floor(year / 10);
}

/** Facts that hold on some day of a decade; what lasts still counts to the last. */
function coreRow(known: KnownRecord, kind: FactKind): CoverageRow | undefined {
  const facts = known.facts[kind];
  if (facts.length === 0) return undefined;
  const counts = new Map<number, number>();
  for (const { validFrom, validTo } of facts) {
    const first = Math.max(FIRST_DECADE, decadeOf(yearOf(validFrom)));
    const last = decadeOf(yearOf(validTo !== undefined && validTo < known.asOf ? validTo : known.asOf));
    for (let decade = first; decade <= last; decade += 10) counts.set(decade, (counts.get(decade) ?? 0) + 1);
  }
  return {
    id: `core:${kind}`,
    title: kind.replaceAll("-", " "),
    held: "core",
    unit: "facts",
    decades: inOrder(counts),
  };
}

/** Years of a source that had been told by a day: those whose end lies its lag before it. */
function sourceRow({ id, title, coverage, imports, lagDays }: ListedSource, asOf: IsoDate): CoverageRow {
  const last = lastYearKnown(asOf, lagDays);
  const current = imports.filter(({ supersededBy }) => supersededBy === undefined);
  const spans = current.flatMap(({ years }) => (years === undefined ? [] : [years]));
  const all = current.length === 0 ? [[coverage.from, coverage.to] as const] : spans;
  const years = new Set(
    all.flatMap(([from, to]) => Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k)),
  );
  const counts = new Map<number, number>();
  for (const year of years)
    if (year >= FIRST_DECADE && year <= last)
      counts.set(decadeOf(year), (counts.get(decadeOf(year)) ?? 0) + 1);
  return {
    id,
    title,
    held: current.length === 0 ? "not-imported" : "imported",
    unit: "years",
    decades: inOrder(counts),
  };
}

function inOrder(counts: ReadonlyMap<number, number>): CoverageRow["decades"] {
  return [...counts].sort(([p], [q]) => p - q).map(([decade, count]) => ({ decade, count }));
}
