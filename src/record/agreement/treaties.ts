import { yearOf, type StateId } from "../../core/index.ts";
import { textOf, type KnownRecord } from "../known.ts";
import type { Atop, AtopDyadYear } from "../sources/atop/read.ts";
import { pledgesOf, treatiesOf, type Treaty } from "../treaties.ts";

/** A disagreement that was looked at: which side has it, by treaty, and why it stays. */
export interface ExplainedDisagreement {
  readonly side: "ours" | "atop";
  /** Treaty id of the record, or number of the ATOP alliance. */
  readonly treaty: string;
  readonly reason: string;
}

/** Dyad-years that one treaty makes and the other register lacks. */
export interface Disagreement {
  readonly side: "ours" | "atop";
  readonly treaty: string;
  readonly dyadYears: number;
  readonly span: string;
  readonly reason: string | undefined;
}

/** Dyad-years with a pledge in the record's treaty register against ATOP's. */
export interface TreatyAgreement {
  readonly pledge: "defense" | "any";
  readonly firstYear: number;
  readonly lastYear: number;
  readonly ours: number;
  readonly atop: number;
  readonly both: number;
  readonly precision: number;
  readonly recall: number;
  readonly disagreements: readonly Disagreement[];
}

/** What to compare. */
export interface TreatyComparison {
  readonly pledge: "defense" | "any";
  readonly firstYear: number;
  readonly lastYear: number;
  readonly explained: readonly ExplainedDisagreement[];
  /** Correlates of War numbers to the record's ids. */
  readonly stateOf: (ccode: number, year: number) => StateId | undefined;
}

type DyadYears = Map<string, { readonly treaty: string; readonly label: string }>;

/** Compares undirected dyad-years of COW members with a pledge in force at some time in the year. */
export function compareTreaties(known: KnownRecord, atop: Atop, what: TreatyComparison): TreatyAgreement {
  const members = memberYears(known);
  const ours = ourDyadYears(known, what, members);
  const theirs = atopDyadYears(atop, what, members);
  const both = [...ours.keys()].filter((key) => theirs.has(key)).length;
  const only = (mine: DyadYears, other: DyadYears) =>
    [...mine].flatMap(([key, found]) => (other.has(key) ? [] : [{ key, ...found }]));
  return {
    pledge: what.pledge,
    firstYear: what.firstYear,
    lastYear: what.lastYear,
    ours: ours.size,
    atop: theirs.size,
    both,
    precision: both / Math.max(1, ours.size),
    recall: both / Math.max(1, theirs.size),
    disagreements: [
      ...groupByTreaty("ours", only(ours, theirs), what.explained),
      ...groupByTreaty("atop", only(theirs, ours), what.explained),
    ],
  };
}

function memberYears(known: KnownRecord): ReadonlySet<string> {
  const years = new Set<string>();
  for (const fact of known.facts.membership) {
    if (textOf(fact, "system") !== "cow") continue;
    const last = yearOf(fact.validTo ?? known.asOf);
    for (let year = yearOf(fact.validFrom); year <= last; year++) years.add(`${fact.subjects[0]}${year}`);
  }
  return years;
}

function keyOf(a: StateId, b: StateId, year: number): string {
  return a < b ? `${a}-${b} ${year}` : `${b}-${a} ${year}`;
}

function ourDyadYears(known: KnownRecord, what: TreatyComparison, members: ReadonlySet<string>): DyadYears {
  const found: DyadYears = new Map();
  const counts = (treaty: Treaty) => what.pledge === "any" || treaty.obligations.defense;
  for (const pledge of pledgesOf(treatiesOf(known))) {
    if (!counts(pledge.treaty)) continue;
    const last = Math.min(what.lastYear, yearOf(pledge.to ?? known.asOf));
    for (let year = Math.max(what.firstYear, yearOf(pledge.from)); year <= last; year++) {
      if (!members.has(`${pledge.a}${year}`) || !members.has(`${pledge.b}${year}`)) continue;
      const key = keyOf(pledge.a, pledge.b, year);
      if (!found.has(key)) found.set(key, { treaty: pledge.treaty.id, label: key });
    }
  }
  return found;
}

function atopDyadYears(atop: Atop, what: TreatyComparison, members: ReadonlySet<string>): DyadYears {
  const makers = allianceFinder(atop, what.pledge);
  const found: DyadYears = new Map();
  for (const row of atop.dyadYears) {
    if (row.year < what.firstYear || row.year > what.lastYear || !hasPledge(row, what.pledge)) continue;
    const a = what.stateOf(row.ccode1, row.year);
    const b = what.stateOf(row.ccode2, row.year);
    if (a === undefined || b === undefined || a === b) continue;
    if (!members.has(`${a}${row.year}`) || !members.has(`${b}${row.year}`)) continue;
    const key = keyOf(a, b, row.year);
    if (!found.has(key)) found.set(key, { treaty: makers(row), label: key });
  }
  return found;
}

function hasPledge(
  row: Omit<AtopDyadYear, "ccode1" | "ccode2" | "year">,
  pledge: "defense" | "any",
): boolean {
  return pledge === "defense"
    ? row.defense
    : row.defense || row.offense || row.neutrality || row.nonaggression || row.consultation;
}

/** Names the ATOP alliance that both were in that year; the first by number when several. */
function allianceFinder(atop: Atop, pledge: "defense" | "any"): (row: AtopDyadYear) => string {
  const relevant = new Set(atop.alliances.filter((one) => hasPledge(one, pledge)).map(({ id }) => id));
  const byState = new Map<number, { id: string; from: number; to: number }[]>();
  for (const one of atop.memberships) {
    if (!relevant.has(one.allianceId)) continue;
    const list = byState.get(one.ccode) ?? [];
    byState.set(one.ccode, list);
    list.push({ id: one.allianceId, from: one.entryYear, to: one.exitYear ?? Number.POSITIVE_INFINITY });
  }
  const inYear = (ccode: number, year: number) =>
    (byState.get(ccode) ?? []).filter((one) => one.from <= year && year <= one.to).map(({ id }) => id);
  return (row) => {
    const others = new Set(inYear(row.ccode2, row.year));
    return inYear(row.ccode1, row.year).find((id) => others.has(id)) ?? "unknown";
  };
}

function groupByTreaty(
  side: "ours" | "atop",
  found: readonly { readonly treaty: string; readonly label: string }[],
  explained: readonly ExplainedDisagreement[],
): Disagreement[] {
  const groups = new Map<string, string[]>();
  for (const { treaty, label } of found) groups.set(treaty, [...(groups.get(treaty) ?? []), label]);
  return [...groups]
    .map(([treaty, labels]) => ({
      side,
      treaty,
      dyadYears: labels.length,
      span: spanInWords(labels),
      reason: explained.find((one) => one.side === side && one.treaty === treaty)?.reason,
    }))
    .sort((p, q) => q.dyadYears - p.dyadYears || (p.treaty < q.treaty ? -1 : 1));
}

const NAMED_PAIRS = 3;

function spanInWords(labels: readonly string[]): string {
  const years = labels.map((label) => Number(label.slice(-4)));
  const pairs = [...new Set(labels.map((label) => label.slice(0, 7)))].sort();
  const more = pairs.length > NAMED_PAIRS ? ` and ${pairs.length - NAMED_PAIRS} more` : "";
  return `${pairs.slice(0, NAMED_PAIRS).join(", ")}${more}, ${Math.min(...years)}–${Math.max(...years)}`;
}
