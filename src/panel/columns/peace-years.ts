import type { ColumnSet } from "./column-set.ts";
import { peaceSpells } from "./peace-spells.ts";

interface PeaceYears extends Pick<ColumnSet, "id" | "title"> {
  readonly column: string;
  readonly event: string;
  readonly source: string;
  /** Flag of the source's rows that is set in years with an event. */
  readonly flag: string;
  readonly to: number;
}

const peaceYears = ({ id, title, column, event, source, flag, to }: PeaceYears): ColumnSet => ({
  id,
  group: "peace",
  title,
  grain: "dyad-year",
  columns: [
    {
      name: column,
      type: "integer",
      about: `years without ${event} of the two before this year, from 1816 or their first common year; 0 there and in the year after ${event}`,
    },
  ],
  needs: [source],
  coverage: { from: 1816, to },
  universe: "cow",
  absent: "missing",
  citation:
    "Beck, Katz & Tucker. 1998. Taking Time Seriously: Time-Series–Cross-Section Analysis with a Binary Dependent Variable. American Journal of Political Science 42: 1260–1288.",
  rows: (sourceRows) =>
    peaceSpells({
      column,
      events: `(select year, ccode1_id as a, ccode2_id as b from ${sourceRows(source)} where ${flag})`,
      to,
      universe: "cow",
    }),
});

/** Years since the latest dispute of a pair after Gibler, Miller and Little. */
export const gmlPeaceYears: ColumnSet = peaceYears({
  id: "gml-peace-years",
  title: "Years of peace by GML disputes",
  column: "gml_peace_years",
  event: "a dispute",
  source: "gml-mid-dispute-years",
  flag: "midongoing",
  to: 2010,
});

/** Years since the latest dispute of a pair after the Correlates of War. */
export const cowPeaceYears: ColumnSet = peaceYears({
  id: "cow-peace-years",
  title: "Years of peace by COW disputes",
  column: "cowmid_peace_years",
  event: "a dispute",
  source: "cow-mid-dispute-years",
  flag: "dispongoing",
  to: 2014,
});

/** Years since the latest war of a pair after the Correlates of War, whose list of wars ends with 2007. */
export const warPeaceYears: ColumnSet = peaceYears({
  id: "war-peace-years",
  title: "Years without war by COW interstate wars",
  column: "war_peace_years",
  event: "a war",
  source: "cow-interstate-war-dyad-years",
  flag: "cowinterongoing",
  to: 2007,
});
