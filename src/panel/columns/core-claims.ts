import type { ColumnSet } from "./column-set.ts";
import { RECORD_YEARS, yearsOf } from "./spans.ts";

/** Territorial claims of the core record, from claimant to holder. */
export const coreClaims: ColumnSet = {
  id: "core-claims",
  group: "rivalry",
  title: "Territorial claims of the core record",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "claim_ongoing",
      type: "integer",
      about: "1 when the first claims land that the second holds on any day of the year",
    },
    {
      name: "claim_either",
      type: "integer",
      about: "1 when either claims land of the other; a mutual claim may be noted one way only",
    },
    {
      name: "claim_onset",
      type: "integer",
      about: "1 when such a claim of the first begins in the year; never in 1816",
    },
    { name: "claim_claims", type: "integer", about: "claims of the first against the second in the year" },
    {
      name: "claim_years",
      type: "integer",
      about: "years since the oldest claim of the first began, from 1816; missing where it has none",
      absent: "missing",
    },
  ],
  needs: [],
  coverage: RECORD_YEARS,
  universe: "any",
  absent: "zero",
  rows: () => `with held as (
      select y.year, c.claimant as a, c.holder as b, 1 as claim_ongoing,
        max((year(c.from_day) = y.year and y.year > ${RECORD_YEARS.from})::integer) as claim_onset,
        count(*)::integer as claim_claims, (y.year - min(year(c.from_day)))::integer as claim_years
      from ${yearsOf("core_claim", "c")} where y.year <= ${RECORD_YEARS.to} group by y.year, c.claimant, c.holder),
    either as (select year, a, b from held union select year, b, a from held)
    select e.year, e.a, e.b, h.* exclude (year, a, b), 1 as claim_either
    from either e left join held h on h.year = e.year and h.a = e.a and h.b = e.b`,
};
