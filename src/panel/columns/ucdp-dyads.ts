import type { ColumnSet } from "./column-set.ts";
import { LISTS_LAYOUT, SIDES_LAYOUT, ucdpParts, type UcdpLayout } from "./ucdp-parts.ts";

const FIGHT = "p.party and q.party and p.side <> q.side and p.type = 'interstate'";

const COLUMNS: Readonly<Record<string, readonly [about: string, highest: string]>> = {
  dyad_ongoing: ["1 when the two are parties on opposite sides of an interstate conflict in the year", FIGHT],
  dyad_onset: [
    "1 when an episode of such a conflict begins in the year, the year before being quiet",
    `${FIGHT} and p.gap > 1`,
  ],
  dyad_opposed: [
    "1 when the two, as parties or supporters with troops, are on opposite sides of any armed conflict in the year",
    "p.side <> q.side",
  ],
  dyad_together: [
    "1 when the two, as parties or supporters with troops, are on the same side of any armed conflict in the year",
    "p.side = q.side",
  ],
};

const dyadsOf = (layout: UcdpLayout): ColumnSet => {
  const column = (name: string, about: string) => ({
    name: `${layout.prefix}_${name}`,
    type: "integer" as const,
    about,
  });
  return {
    id: `${layout.prefix}-dyads`,
    group: "ucdp",
    title: `${layout.called}: two states in one conflict`,
    grain: "dyad-year",
    columns: [
      ...Object.entries(COLUMNS).map(([name, [about]]) => column(name, about)),
      column(
        "dyad_intensity",
        "highest intensity of an interstate conflict of the two: 0 none, 1 minor, 2 war (1000 or more battle deaths)",
      ),
    ],
    needs: [layout.source],
    universe: "any",
    absent: "zero",
    rows: (source) => `with part as materialized (select * from ${ucdpParts(layout, source)})
      select p.year, p.state as a, q.state as b,
        ${Object.entries(COLUMNS)
          .map(([name, [, highest]]) => `max((${highest})::integer) as ${layout.prefix}_${name}`)
          .join(", ")},
        coalesce(max(p.intensity) filter (where ${FIGHT}), 0)::integer as ${layout.prefix}_dyad_intensity
      from part p join part q on q.conflict_id = p.conflict_id and q.year = p.year and q.state > p.state
      group by p.year, p.state, q.state`,
  };
};

/** Pairs in one armed conflict after UCDP/PRIO, from the layout by combinations of states. */
export const ucdpDyads: ColumnSet = dyadsOf(SIDES_LAYOUT);

/** Pairs in one armed conflict after UCDP/PRIO, from the publisher's own file. */
export const acdDyads: ColumnSet = dyadsOf(LISTS_LAYOUT);
