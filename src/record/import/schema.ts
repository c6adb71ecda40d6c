/** Kinds of value a column may hold; `flag` is 0/1 or true/false. */
export type ValueType = "integer" | "number" | "text" | "date" | "flag";

/** Code systems by which sources name states; `iso3` also takes the record's own ids, `name` any English name. */
export type CodeSystem = "cow" | "cow-letters" | "gw" | "iso3" | "name";

/** One column of a source: what it means, which headers name it, and which values it may hold. */
export interface ColumnPlan {
  readonly name: string;
  readonly type: ValueType;
  /** Definition with unit. */
  readonly about: string;
  /** Headers that name it, in any case; the name itself is always one. */
  readonly headers?: readonly string[];
  /** Values by which the source says "missing", besides blank. */
  readonly missing?: readonly string[];
  /** A row without it is set aside. */
  readonly required?: boolean;
  /** A file without it is still the source; its values are then missing. */
  readonly optional?: boolean;
  /** A row with a number outside is set aside. */
  readonly least?: number;
  readonly most?: number;
  /** The column names a state in this system: its id is added as `<name>_id`. */
  readonly state?: CodeSystem;
}

/** Columns that make a day: one with a date, or up to three with year, month and day; unknown parts take the edge. */
export type DayPlan =
  | { readonly date: string }
  /** Text that begins with year, month and day as digits, as in 19620600 or 1962-06. */
  | { readonly digits: string }
  | { readonly year: string; readonly month?: string; readonly day?: string };

/** When a row's statement holds in the world. */
export type TimePlan =
  | { readonly kind: "year"; readonly year: string }
  /** `yyyy-mm`. */
  | { readonly kind: "month"; readonly month: string }
  | { readonly kind: "day"; readonly day: DayPlan }
  | {
      readonly kind: "spell";
      readonly from: DayPlan;
      readonly to: DayPlan;
      /**
       * The source writes the last day it looked at where a spell still runs: an end on that day of the file means "still so".
       *
       * It is the file's own last end, so that an older or newer release reads right, when that is a 31 December of the
       * twenty years before the end of `coverage` or later; else 31 December of the last year of `coverage`.
       */
      readonly censored?: true;
      /** Values of the end that mean "still so". */
      readonly openEnds?: readonly string[];
    }
  | { readonly kind: "timeless"; readonly knownFrom: string };

/** What the rows of a source are about. */
export const GRAINS = [
  "state",
  "state-year",
  "dyad",
  "dyad-year",
  "directed-dyad-year",
  "dyad-month",
  "spell",
  "dyad-spell",
  "treaty",
  "treaty-member",
  "dispute",
  "event",
  "deal",
  "survey",
  "leader",
  "vote",
  "list",
] as const;
export type Grain = (typeof GRAINS)[number];

/** Families in which sources are listed. */
export const FAMILIES = [
  "states",
  "alliances",
  "conflict",
  "capabilities",
  "regimes",
  "diplomacy",
  "economy",
  "leaders",
  "opinion",
  "events",
  "network",
  "codes",
] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * A source as its publisher made it: what it is, how to cite it, what may be done with it, and how its files are read.
 *
 * A file is recognised by its headers: every column that is neither optional nor of headers unknown must be there.
 */
export interface SourceSchema {
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  readonly grain: Grain;
  readonly version: string;
  readonly citation: string;
  readonly terms: string;
  /** Whether rows may be passed on; where not, they are only ever read from the user's own copy. */
  readonly mayBePassedOn: boolean;
  /** Page on which the publisher offers it. */
  readonly publisher: string;
  /** Address of the file itself, where there is a lasting one; `{file}` in it stands for the name of one of many files. What stands after `#` is the member of the zip file that is meant. */
  readonly download?: string;
  /** It comes in many files that stand side by side: a later one supersedes only one of the same name. */
  readonly inParts?: true;
  readonly coverage: { readonly from: number; readonly to: number };
  /** Days after the end of what a row describes until it could be known, and why. */
  readonly lagDays: number;
  readonly lagWhy: string;
  readonly columns: readonly ColumnPlan[];
  readonly time: TimePlan;
  /** Columns whose values together stand once in a file; a second such row is set aside. Absent: rows may repeat. */
  readonly key?: readonly string[];
  /** For files without a header line: how many columns they have; columns are then in the order given. */
  readonly headerless?: number;
  /** Columns that say how a spell or event ended: shown only once the end is known, as those of `time.to` always are. */
  readonly knownAtEnd?: readonly string[];
  /** For directed pairs: columns whose values must stand in the row of the same pair turned round, too. */
  readonly symmetric?: { readonly pair: readonly [string, string]; readonly columns: readonly string[] };
  /** Whether the publisher writes a title and notes above the header, which may then stand among the first thirty lines. */
  readonly preamble?: boolean;
  /** Whether a quotation mark is an ordinary letter, as in the tab-separated files of event data. */
  readonly unquoted?: boolean;
  /** A column with the day on which the row was published, where that may be later than the lag says. */
  readonly knownOn?: string;
  /** A file with any other header is not this source. */
  readonly closed?: boolean;
  /** Word in a file's name that decides between sources whose headers are the same; without it the user is asked. */
  readonly nameHint?: string;
}
