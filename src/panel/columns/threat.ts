import type { ColumnSet, PanelColumn } from "./column-set.ts";
import { HOSTILITY, PACTS } from "./enmity.ts";
import { stateRows } from "./state-rows.ts";
import { chanceOf, CORE_SHARES, reachOf, strengthTables } from "./strength.ts";

/** Works behind threat and all that follows from it. */
export const THREAT_CITATION =
  "Johnson. 2017. External Threat and Alliance Formation. International Studies Quarterly 61: 736–745. Leeds & Savun. 2007. Terminating Alliances. Journal of Politics 69: 1118–1132. Walt. 1987. The Origins of Alliances. Cornell University Press.";

const chance = (name: string, by: string): PanelColumn => ({
  name,
  type: "number",
  about: `chance of the second to lose against the first alone, 0–1: strength${by} the first brings to bear over that, the second's and its allies'`,
});

/**
 * Threat of one state to another and what it is made of, over the core record.
 *
 * Source: docs/method/threat.md.
 */
export const threat: ColumnSet = {
  id: "threat",
  group: "threat",
  title: "Threat of one state to another",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "hostility",
      type: "number",
      about:
        "greatest of rivalry, clashes of ten years, claim and sanctions between the two, 0–1; the same both ways (docs/method/threat.md)",
    },
    chance("chance_to_lose", ""),
    {
      name: "threat",
      type: "number",
      about: "threat of the first to the second: hostility times chance_to_lose, 0–1",
    },
    {
      name: "strength_reach",
      type: "number",
      about:
        "strength of the first at the second's capital: its share of capability halved at 2000 km, 1 / (1 + km / 2000)",
    },
    {
      name: "strength_pledged",
      type: "number",
      about:
        "strength of the first that counts among the second's allies: its share where a pact of defence or offence binds the two, else 0",
    },
  ],
  needs: [],
  coverage: { from: 1816, to: 2026 },
  universe: "any",
  absent: "missing",
  citation: THREAT_CITATION,
  rows: () => `with ${strengthTables(CORE_SHARES)}, ${directed()}
    select year, a, b, hostility, chance as chance_to_lose, hostility * chance as threat, reach as strength_reach,
      case when is_pact then share else 0 end as strength_pledged from directed`,
};

/**
 * The same with the composite index of capabilities in place of the core record's shares.
 *
 * Source: docs/method/threat.md.
 */
export const threatByCinc: ColumnSet = {
  id: "threat-cinc",
  group: "threat",
  title: "Threat of one state to another by the composite index of capabilities",
  grain: "directed-dyad-year",
  columns: [
    chance("chance_to_lose_cinc", " (CINC)"),
    {
      name: "threat_cinc",
      type: "number",
      about: "hostility of the core record times chance_to_lose_cinc, 0–1",
    },
  ],
  needs: ["cow-nmc"],
  universe: "cow",
  absent: "missing",
  citation: THREAT_CITATION,
  rows: (source) => `with ${strengthTables(
    `select year, of_state as state, cinc as share from ${stateRows(source("cow-nmc"), { code: "ccode", value: "cinc" })}`,
  )}, ${directed()}
    select year, a, b, chance as chance_to_lose_cinc, hostility * chance as threat_cinc from directed`,
};

/** Common table expression `directed` over `strength`: every ordered pair with hostility, chance and reach. */
function directed(): string {
  return `hostile as (${HOSTILITY}), pacts as (${PACTS}),
    directed as (
      select p.year, p.state as a, q.state as b, p.share, coalesce(h.hostility, 0) as hostility, ${chanceOf("p", "q")} as chance,
        ${reachOf("p", "q")} as reach, k.x is not null as is_pact
      from strength p join strength q on q.year = p.year and q.state <> p.state
      left join hostile h on h.year = p.year and h.a = least(p.state, q.state) and h.b = greatest(p.state, q.state)
      left join pacts k on k.year = p.year and k.x = p.state and k.ally = q.state)`;
}
