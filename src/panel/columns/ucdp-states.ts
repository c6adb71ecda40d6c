import type { ColumnSet } from "./column-set.ts";
import { LISTS_LAYOUT, SIDES_LAYOUT, ucdpParts, type UcdpLayout } from "./ucdp-parts.ts";

const BEGINS = "1 when an episode of such a conflict begins in the year";

/** What each column counts over the conflicts of a government: its definition, and the highest of what counts. */
const COLUMNS: Readonly<Record<string, readonly [about: string, highest: string]>> = {
  ongoing: ["1 when the government is a party to an armed conflict in the year", "1"],
  intensity: [
    "highest of these in the year: 0 none, 1 minor (25 to 999 battle deaths), 2 war (1000 or more)",
    "p.intensity",
  ],
  interstate: ["1 when one of these is against a state", "p.type = 'interstate'"],
  intrastate: [
    "1 when one of these is against rebels at home, with foreign troops or without",
    "p.type in ('intrastate', 'II')",
  ],
  internationalized: ["1 when one of these is against rebels, with foreign troops", "p.type = 'II'"],
  extrasystemic: ["1 when one of these is against a colony", "p.type = 'extrasystemic'"],
  territory: ["1 when one of these is about territory", "p.issue in ('territory', 'both')"],
  government: ["1 when one of these is about government", "p.issue in ('government', 'both')"],
  onset: [`${BEGINS}, the year before being quiet`, "p.gap > 1"],
  onset_2y: [`${BEGINS}, the two years before being quiet`, "p.gap > 2"],
  onset_5y: [`${BEGINS}, the five years before being quiet`, "p.gap > 5"],
  onset_10y: [`${BEGINS}, the ten years before being quiet`, "p.gap > 10"],
  new: ["1 when one of these is active for the first time", "p.gap = 999"],
  intrastate_onset: [
    "1 when an episode against rebels at home begins in the year, the year before being quiet",
    "p.gap > 1 and p.type in ('intrastate', 'II')",
  ],
};

const statesOf = (layout: UcdpLayout): ColumnSet => {
  const column = (name: string, about: string) => ({
    name: `${layout.prefix}_${name}`,
    type: "integer" as const,
    about,
  });
  return {
    id: `${layout.prefix}-states`,
    group: "ucdp",
    title: `${layout.called}: governments in conflict`,
    grain: "state-year",
    columns: [
      ...Object.entries(COLUMNS).map(([name, [about]]) => column(name, about)),
      column("conflicts", "armed conflicts to which the government is a party in the year"),
      column("support", "1 when the government supports with troops a party to a conflict of others"),
    ],
    needs: [layout.source],
    universe: "any",
    absent: "zero",
    rows: (source) => `select p.year, p.state,
        ${Object.entries(COLUMNS)
          .map(
            ([name, [, highest]]) =>
              `coalesce(max((${highest})::integer) filter (where p.party), 0) as ${layout.prefix}_${name}`,
          )
          .join(", ")},
        (count(distinct p.conflict_id) filter (where p.party))::integer as ${layout.prefix}_conflicts,
        max((not p.party)::integer) as ${layout.prefix}_support
      from ${ucdpParts(layout, source)} p group by p.year, p.state`,
  };
};

/** Armed conflicts of a government after UCDP/PRIO, from the layout by combinations of states. */
export const ucdpStates: ColumnSet = statesOf(SIDES_LAYOUT);

/** Armed conflicts of a government after UCDP/PRIO, from the publisher's own file. */
export const acdStates: ColumnSet = statesOf(LISTS_LAYOUT);
