import { endOfYear, parseDate, type Fact, type FactKind, type StateId } from "../../core/index.ts";
import { buildTraining, type FeatureSet, type TrainingTable } from "../../model/index.ts";
import { buildDyadYears, Outcomes, Pledges, stateByCode } from "../../panel/index.ts";
import {
  ATOP_LAST_YEAR,
  contentsOf,
  cowMembersOn,
  factsAsOf,
  groupKnown,
  loadFacts,
  loadUnitDistance,
  readAtop,
  type Atop,
  type KnownRecord,
} from "../../record/index.ts";
import { hashText } from "../../store/index.ts";
import { libraryInputs, loadLibraryValues } from "../library/load-library-values.ts";
import type { OnProgress } from "../on-progress.ts";
import { openRecord } from "../record/open-record.ts";
import type { Settings } from "../settings.ts";

/** The table models are fitted to, with what it was made from. */
export interface Training {
  readonly table: TrainingTable;
  /** What holds each pair at the end of each year. */
  readonly pledges: Pledges;
  /** Whether a state is in the Correlates of War system when the year is over: on 1 January of the next. */
  readonly outlives: (state: StateId, year: number) => boolean;
  readonly atop: Atop;
  readonly facts: readonly Fact[];
  /** Hash of everything that was known by the end of a year: what a vintage of that year is made from. */
  readonly inputsHash: (lastYear: number) => string;
}

const FIRST_YEAR = 1816;

/** Kinds of fact that measures are computed from; the others move no coefficient. */
const MEASURED: readonly FactKind[] = [
  "state",
  "membership",
  "code",
  "capital",
  "succession",
  "territory",
  "treaty",
  "treaty-membership",
  "rivalry",
  "war",
  "crisis",
  "claim",
  "major-power",
  "sanction",
  "regime",
  "capability",
];

function outliving(known: KnownRecord): Training["outlives"] {
  const members = new Map<number, ReadonlySet<StateId>>();
  return (state, year) => {
    const set = members.get(year) ?? new Set(cowMembersOn(parseDate(`${year + 1}-01-01`), known));
    members.set(year, set);
    return set.has(state);
  };
}

/** Text of every fact that measures are computed from, as known by the end of a year. */
export function measuredContents(lastYear: number, facts: readonly Fact[]): string {
  const measured = facts.filter(({ kind }) => MEASURED.includes(kind));
  return contentsOf(factsAsOf(endOfYear(lastYear), measured));
}

function hashInputs(lastYear: number, facts: readonly Fact[], atop: Atop, imported: string): string {
  const known = measuredContents(lastYear, facts);
  const outcomes = atop.dyadYears
    .filter(({ year }) => year <= lastYear)
    .map((one) =>
      [
        one.ccode1,
        one.ccode2,
        one.year,
        one.defense,
        one.offense,
        one.neutrality,
        one.nonaggression,
        one.consultation,
      ].join(),
    );
  const treaties = [
    ...atop.alliances.filter(({ beginYear }) => beginYear <= lastYear),
    ...atop.memberships
      .filter(({ entryYear }) => entryYear <= lastYear)
      .map(({ allianceId, ccode, entryYear }) => [allianceId, ccode, entryYear]),
  ];
  return hashText(known + outcomes.join("\n") + JSON.stringify(treaties) + imported).slice(0, 16);
}

/**
 * Builds the training table: every dyad-year since 1816 from the core record, outcomes from the user's ATOP, and of the `full`
 * feature set what imported datasets add.
 *
 * Each year's features are those known by its 31 December.
 */
export async function openTraining(
  asked: { readonly dataFolder: string; readonly featureSet?: FeatureSet },
  settings: Settings,
  onProgress: OnProgress,
): Promise<Training> {
  const atop = readAtop(asked.dataFolder);
  const span = { from: FIRST_YEAR, to: ATOP_LAST_YEAR };
  const library =
    asked.featureSet === "full" ? await loadLibraryValues({ years: span }, settings, onProgress) : undefined;
  const database = await openRecord(settings);
  try {
    const facts = await loadFacts(settings.today, database);
    const unitDistance = await loadUnitDistance(database);
    const known = groupKnown(settings.today, facts, unitDistance);
    const outcomes = new Outcomes(atop, known);
    const years = ATOP_LAST_YEAR - FIRST_YEAR + 1;
    const dyadYears = buildDyadYears({
      facts,
      unitDistance,
      firstYear: FIRST_YEAR,
      lastYear: ATOP_LAST_YEAR,
      onYear: (year) => onProgress(year - FIRST_YEAR + 1, years, `dyad-years of ${year}`),
    });
    const table = buildTraining(dyadYears, outcomes, library);
    const imported = library === undefined ? "" : libraryInputs(settings);
    return {
      table,
      pledges: new Pledges({ atop, outcomes, stateOf: stateByCode(known) }),
      outlives: outliving(known),
      atop,
      facts,
      inputsHash: (lastYear) => hashInputs(lastYear, facts, atop, imported),
    };
  } finally {
    database.close();
  }
}
