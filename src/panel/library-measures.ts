import type { Measure } from "./measure.ts";

/** A variable of the dyad-year panel that is read from imported datasets; undirected. */
export interface LibraryMeasure extends Omit<Measure, "compute"> {
  /** Ids of the column sets it is read from. */
  readonly sets: readonly string[];
  /** Its value over the columns of these sets in a row of the undirected dyad-year panel, in SQL; null where missing. */
  readonly expression: string;
}

/**
 * Years for which a value is carried forward after a source's last: sources end, the world does not.
 *
 * Source: docs/decisions/0016-full-feature-set.md.
 */
export const CARRY_YEARS = 15;

const oftener = (column: string): string => `greatest(${column}_12, ${column}_21)`;
const seldomer = (column: string): string =>
  `case when ${column}_12 is not null and ${column}_21 is not null then least(${column}_12, ${column}_21) end`;

/** What the `full` feature set adds to `MEASURES`, in the order of its columns. */
export const LIBRARY_MEASURES: readonly LibraryMeasure[] = [
  {
    id: "shared-organisations",
    label: "shared international organisations",
    concept: "network",
    unit: "organisations",
    definition: "intergovernmental organisations of which both are full members",
    coverage: "1816–2014",
    citation:
      "Pevehouse, Nordstrom, McManus & Jamison. 2020. Tracking Organizations in the World. Journal of Peace Research 57: 492–503.",
    sets: ["cow-igo-dyads"],
    expression: "igos_shared",
  },
  {
    id: "organisation-share",
    label: "share of organisations in common",
    concept: "network",
    unit: "share, 0–1",
    definition: "shared organisations divided by those of the state that belongs to fewer",
    coverage: "1816–2014",
    citation:
      "Pevehouse, Nordstrom, McManus & Jamison. 2020. Tracking Organizations in the World. Journal of Peace Research 57: 492–503.",
    sets: ["cow-igo-dyads", "cow-igo-states"],
    expression: "igos_shared / greatest(1, least(igos_full1, igos_full2))",
  },
  {
    id: "ideal-distance",
    label: "distance of visions of order",
    concept: "regime",
    unit: "ideal points",
    definition: "absolute difference of UN ideal points",
    coverage: "1946–2024",
    citation:
      "Bailey, Strezhnev & Voeten. 2017. Estimating Dynamic State Preferences from United Nations Voting Data. Journal of Conflict Resolution 61: 430–456.",
    sets: ["ideal-distance"],
    expression: "ideal_distance_all",
  },
  {
    id: "vote-likeness",
    label: "likeness of votes in the General Assembly",
    concept: "regime",
    unit: "S, −1 to 1",
    definition: "Signorino and Ritter's S by squared distance over the roll calls of a year",
    coverage: "1946–2019",
    citation:
      "Voeten. 2013. Data and Analyses of Voting in the UN General Assembly; Signorino & Ritter. 1999. International Studies Quarterly 43: 115–144.",
    sets: ["vote-similarity"],
    expression: "un_s_sq",
  },
  {
    id: "trade-tie",
    label: "trade, of the state that leans more on it",
    concept: "ties",
    unit: "share of all its trade",
    definition: "share of the partner in a state's trade, the greater of the two",
    coverage: "1870–2014",
    citation:
      "Barbieri, Keshk & Pollins. 2009. Trading Data. Conflict Management and Peace Science 26: 471–491.",
    sets: ["trade-share"],
    expression: oftener("trade_share"),
  },
  {
    id: "trade-tie-lesser",
    label: "trade, of the state that leans less on it",
    concept: "ties",
    unit: "share of all its trade",
    definition: "share of the partner in a state's trade, the smaller of the two",
    coverage: "1870–2014",
    citation:
      "Barbieri, Keshk & Pollins. 2009. Trading Data. Conflict Management and Peace Science 26: 471–491.",
    sets: ["trade-share"],
    expression: seldomer("trade_share"),
  },
  {
    id: "least-democracy",
    label: "democracy of the less democratic",
    concept: "regime",
    unit: "index, 0–1",
    definition: "V-Dem electoral democracy index, the smaller of the two",
    coverage: "1816–2025",
    citation:
      "Marquez. 2016. A Quick Method for Extending the Unified Democracy Scores; Coppedge et al. V-Dem.",
    sets: ["democracy-scores"],
    expression:
      "case when v2x_polyarchy1 is not null and v2x_polyarchy2 is not null then least(v2x_polyarchy1, v2x_polyarchy2) end",
  },
  {
    id: "democracy-gap",
    label: "gap in democracy",
    concept: "regime",
    unit: "index, 0–1",
    definition: "absolute difference of the V-Dem electoral democracy indices",
    coverage: "1816–2025",
    citation:
      "Marquez. 2016. A Quick Method for Extending the Unified Democracy Scores; Coppedge et al. V-Dem.",
    sets: ["democracy-scores"],
    expression: "abs(v2x_polyarchy1 - v2x_polyarchy2)",
  },
  {
    id: "peace-years",
    label: "years since a militarised dispute",
    concept: "enmity",
    unit: "years",
    definition: "years without a militarised dispute of the two, from 1816 or their first common year",
    coverage: "1816–2014",
    citation:
      "Palmer et al. 2022. The MID5 Dataset, 2011–2014. Conflict Management and Peace Science 39: 470–482; Beck, Katz & Tucker 1998.",
    sets: ["cow-peace-years"],
    expression: "cowmid_peace_years",
  },
  {
    id: "religion-likeness",
    label: "likeness of religion",
    concept: "regime",
    unit: "share, 0–1",
    definition: "sum over branches of the smaller of the two shares of believers",
    coverage: "1945–2010",
    citation:
      "Maoz & Henderson. 2013. The World Religion Dataset, 1945–2010. International Interactions 39: 265–291.",
    sets: ["religion-overlap"],
    expression: "religion_overlap",
  },
];
