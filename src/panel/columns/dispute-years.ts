import type { PanelColumn } from "./column-set.ts";

const HOSTILITY = "1 none, 2 threat, 3 display, 4 use of force, 5 war";
const DEATHS = "0 none, 1 to 25, 2 to 100, 3 to 250, 4 to 500, 5 to 999, 6 more";

/** Work that describes the exclusion steps for pairs with several disputes in a year. */
export const EXCLUSION_STEPS =
  "Exclusion steps: Miller. 2022. peacesciencer: An R Package for Quantitative Peace Science Research. Conflict Management and Peace Science 39: 755–779.";

/** Columns about the militarized dispute of a pair in a year, from the first to the second. */
export function disputeColumns(prefix: string): PanelColumn[] {
  const whole = (name: string, about: string): PanelColumn => ({
    name: `${prefix}_${name}`,
    type: "integer",
    about,
  });
  const kept = (name: string, about: string): PanelColumn => ({ ...whole(name, about), absent: "missing" });
  const code = (name: string, about: string): PanelColumn => ({ ...kept(name, about), isCode: true });
  return [
    whole("ongoing", "1 when a dispute of the two is under way in the year"),
    whole("onset", "1 when a dispute of the two begins in the year"),
    whole(
      "init",
      "1 when a dispute of the two begins in the year with the first on side A from the dispute's first day",
    ),
    whole("disputes", "disputes of the two under way in the year"),
    code("dispnum", "number of the dispute kept where a year has several"),
    kept("side_a", "1 when the first is on side A, which began the dispute; 0 when on side B"),
    kept("orig", "1 when the first took part from the dispute's first day"),
    kept("fatality", `deaths of the first: ${DEATHS}`),
    kept("fatality_opp", `deaths of the second: ${DEATHS}`),
    kept("hiact", "highest action of the first in the dispute, 0 none to 21 joins a war"),
    kept("hostlev", `hostility reached by the first: ${HOSTILITY}`),
    kept("hostlev_opp", `hostility reached by the second: ${HOSTILITY}`),
    kept("disp_fatality", `deaths of all sides in the dispute: ${DEATHS}`),
    kept("disp_hiact", "highest action of anyone in the dispute, 0 none to 21 joins a war"),
    kept("disp_hostlev", `hostility reached by anyone in the dispute: ${HOSTILITY}`),
    kept("recip", "1 when side B answered with threat, display or force"),
    kept("mindur", "shortest duration of the dispute that its dates allow, days"),
    kept("maxdur", "longest duration of the dispute that its dates allow, days"),
    code(
      "outcome",
      "1 A wins, 2 B wins, 3 A yields, 4 B yields, 5 stalemate, 6 compromise, 7 released, 8 unclear, 9 joins a war; known after its end",
    ),
    code("settle", "settlement: 1 negotiated, 2 imposed, 3 none, 4 unclear; known after the dispute's end"),
  ];
}

/**
 * One dispute for each directed pair and year, from rows with `ongoing` and `onset` of every dispute.
 *
 * Kept is, one step after the other: an onset; the highest fatality, unknown deaths between none and few; the highest
 * hostility; the longest least and the longest greatest duration; a reciprocated one; the earliest month; the lowest number.
 */
export function keptDisputes(prefix: string, rows: string, more: readonly string[] = []): string {
  const pair = "partition by year, ccode1_id, ccode2_id";
  return `select year, ccode1_id as a, ccode2_id as b, max(ongoing::integer) over w as ${prefix}_ongoing,
      max(onset::integer) over w as ${prefix}_onset,
      max((onset and sidea1 and orig1)::integer) over w as ${prefix}_init,
      (count(*) over w)::integer as ${prefix}_disputes, dispnum::integer as ${prefix}_dispnum,
      sidea1::integer as ${prefix}_side_a, orig1::integer as ${prefix}_orig,
      fatality1::integer as ${prefix}_fatality, fatality2::integer as ${prefix}_fatality_opp, hiact1::integer as ${prefix}_hiact,
      hostlev1::integer as ${prefix}_hostlev, hostlev2::integer as ${prefix}_hostlev_opp, fatality::integer as ${prefix}_disp_fatality,
      hiact::integer as ${prefix}_disp_hiact, hostlev::integer as ${prefix}_disp_hostlev, recip::integer as ${prefix}_recip,
      mindur::integer as ${prefix}_mindur, maxdur::integer as ${prefix}_maxdur, outcome::integer as ${prefix}_outcome,
      settle::integer as ${prefix}_settle${more.map((column) => `, ${column}`).join("")}
    from ${rows}
    window w as (${pair})
    qualify row_number() over (${pair} order by onset desc, coalesce(fatality, 0.5) desc, hostlev desc nulls last,
      mindur desc nulls last, maxdur desc nulls last, recip desc nulls last, stmon nulls last, dispnum) = 1`;
}
