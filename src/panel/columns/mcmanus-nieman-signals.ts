import type { ColumnSet } from "./column-set.ts";
import { stateRows } from "./state-rows.ts";

const POWERS = [
  ["us", "USA"],
  ["uk", "GBR"],
  ["fra", "FRA"],
  ["rus", "RUS"],
  ["chi", "CHN"],
] as const;

/** Which powers the source counts nuclear deployments of. */
const WITH_NUKES: readonly string[] = ["us", "uk", "rus"];

/** What a major power, the first state, did in support of a minor one, the second. */
export const mcmanusNiemanSignals: ColumnSet = {
  id: "mcmanus-nieman-signals",
  group: "ties",
  title: "Signals of support from major powers",
  grain: "directed-dyad-year",
  columns: [
    {
      name: "signal_visit",
      type: "integer",
      about: "1 when the leader of the first, a major power, visited the second",
    },
    { name: "signal_pact", type: "integer", about: "1 when the first had a defence pact with the second" },
    {
      name: "signal_exercise",
      type: "integer",
      about: "1 when the first held a joint exercise with the second",
    },
    {
      name: "signal_bit",
      type: "integer",
      about: "1 when the first had an investment treaty with the second",
    },
    {
      name: "signal_arms",
      type: "number",
      about: "arms transfers from the first to the second, SIPRI trend-indicator value in millions",
    },
    { name: "signal_troops", type: "number", about: "troops of the first in the second" },
    {
      name: "signal_nukes",
      type: "integer",
      about: "1 when the first had nuclear weapons in the second; USA, United Kingdom and Russia only",
    },
    {
      name: "signal_words",
      type: "number",
      about: "supportive statements of the president on the second, count; USA only",
    },
    { name: "signal_aid", type: "number", about: "economic aid to the second, dollars; USA only" },
  ],
  needs: ["mcmanus-nieman-signals"],
  universe: "cow",
  absent: "missing",
  rows: (source) => {
    const of = ([prefix, power]: (typeof POWERS)[number]) => `select year, '${power}' as a, of_state as b,
      ${["vis", "pact", "ex", "bit"].map((name) => `${prefix}_${name}::integer`).join(", ")},
      ${prefix}_arms::double, ${prefix}_troops::double, ${WITH_NUKES.includes(prefix) ? `${prefix}_nukes::integer` : "null"},
      ${prefix === "us" ? "us_words, us_econaid" : "null, null"} from support`;
    return `with support as (select * from ${stateRows(source("mcmanus-nieman-signals"), { code: "ccode", value: "us_vis" })})
      select * from (${POWERS.map(of).join("\n union all ")}) as t(year, a, b, signal_visit, signal_pact, signal_exercise,
        signal_bit, signal_arms, signal_troops, signal_nukes, signal_words, signal_aid)`;
  },
};
