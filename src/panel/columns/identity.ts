import { cepiiGeodist } from "./cepii-geodist.ts";
import type { ColumnSet } from "./column-set.ts";
import { coreRegimePairs } from "./core-regime-pairs.ts";
import { religionOverlap } from "./religion-overlap.ts";
import { RECORD_YEARS } from "./spans.ts";

/** Greatest difference of two ranks of regime. */
const WIDEST_GAP = 2;

/** What each part of identity is made of; null where its own columns are. */
const PARTS = {
  regime: `1 - r.regime_gap / ${WIDEST_GAP}`,
  // The database's least() and greatest() pass over what is missing.
  religion: "case when g.religion_overlap > 1 then 1 else g.religion_overlap end",
  language:
    "case when l.language_official + l.language_spoken > 0 then 1 else l.language_official + l.language_spoken end",
} as const;
const NAMES = Object.keys(PARTS);
const known = (name: string): string => `(${name} is not null)::integer`;

/**
 * How alike two states are in regime, religion and language, each 0–1, and on the whole.
 *
 * Missing: each part where it is not known; the mean is of those that are, and missing where none is.
 * Source:  docs/method/identity.md.
 */
export const identity: ColumnSet = {
  id: "identity",
  group: "identity",
  title: "Likeness of regime, religion and language",
  grain: "dyad-year",
  columns: [
    {
      name: "identity_regime",
      type: "number",
      about: `1 - regime_gap / ${WIDEST_GAP}: 1 the same kind of regime at the end of the year, 0 a democracy and an autocracy`,
    },
    {
      name: "identity_religion",
      type: "number",
      about: "religion_overlap, at most 1: 0 no religion in common, 1 the same; 1945–2014",
    },
    {
      name: "identity_language",
      type: "number",
      about:
        "1 when they share an official language or one that at least 9 % of each people speak, else 0; as in 2011 in every year",
    },
    { name: "identity_parts", type: "integer", about: "how many of the three parts are known, 1–3" },
    {
      name: "identity",
      type: "number",
      about: "mean of the parts that are known, 0–1; compare only rows with the same identity_parts",
    },
  ],
  needs: [...religionOverlap.needs, ...cepiiGeodist.needs],
  coverage: RECORD_YEARS,
  universe: "cow",
  absent: "missing",
  citation:
    "Lai & Reiter. 2000. Democracy, Political Similarity, and International Alliances, 1816–1992. Journal of Conflict Resolution 44: 203–227.",
  rows: (
    source,
  ) => `with regimes as (${coreRegimePairs.rows(source)}), religions as (${religionOverlap.rows(source)}),
    languages as (${cepiiGeodist.rows(source)}),
    pair as (
      select s.year, s.state as a, t.state as b, ${Object.entries(PARTS)
        .map(([name, value]) => `(${value})::double as ${name}`)
        .join(", ")}
      from state_year s join state_year t on t.year = s.year and t.state > s.state
      left join regimes r on r.year = s.year and r.a = s.state and r.b = t.state
      left join religions g on g.year = s.year and g.a = s.state and g.b = t.state
      left join languages l on l.year = s.year and l.a = s.state and l.b = t.state)
    select year, a, b, ${NAMES.map((name) => `${name} as identity_${name}`).join(", ")}, parts as identity_parts,
      (${NAMES.map((name) => `coalesce(${name}, 0)`).join(" + ")}) / parts as identity
    from (select *, ${NAMES.map(known).join(" + ")} as parts from pair) where parts > 0`,
};
