import { HOSTILITY_RULE } from "../world/conflict.ts";
import { yearsOf } from "./spans.ts";

const { memoryYears, lesserRivalry, clash, claim, sanction } = HOSTILITY_RULE;
const CLASH_WEIGHTS = Object.entries(clash)
  .map(([level, weight]) => `when '${level}' then ${weight}`)
  .join(" ");

const PARTS = ["rivalry", "clash", "claim", "sanction"] as const;
type Part = (typeof PARTS)[number];

/** Rows of one part of hostility: who, how much of it, from where. */
function part(name: Part, of: { readonly a: string; readonly b: string; value: string; from: string }) {
  const values = PARTS.map((one) => (one === name ? `(${of.value})::double` : "0::double"));
  return `select y.year, least(${of.a}, ${of.b}) as a, greatest(${of.a}, ${of.b}) as b, ${values
    .map((value, k) => `${value} as ${PARTS[k] ?? ""}`)
    .join(", ")} from ${of.from}`;
}

/**
 * Query of the hostile pairs of each year, lower id first, with the parts of their hostility.
 *
 * The rule is that of `HOSTILITY_RULE`, which the model reads on 31 December; here a spell counts for each year in which it held on
 * any day, as everywhere in the panel.
 */
export const HOSTILITY = `select year, a, b, ${PARTS.map((name) => `max(${name}) as ${name}`).join(", ")},
    greatest(max(rivalry), max(clash), ${claim} * max(claim), ${sanction} * max(sanction)) as hostility
  from (
    ${part("rivalry", {
      a: "r.a",
      b: "r.b",
      value: `case when r.severity = 2 then 1 else ${lesserRivalry} end`,
      from: yearsOf("core_rivalry", "r"),
    })}
    union all ${part("clash", {
      a: "c.a",
      b: "c.b",
      value: `(case c.level ${CLASH_WEIGHTS} end) * (1 - greatest(0, y.year - year(c.to_day)) / ${memoryYears + 1}.0)`,
      from: `core_clash c, unnest(range(year(c.from_day), least(year(c.to_day) + ${memoryYears}, 2100) + 1)) as y(year)`,
    })} where c.opposed
    union all ${part("claim", { a: "d.claimant", b: "d.holder", value: "1", from: yearsOf("core_claim", "d") })}
    union all ${part("sanction", {
      a: "s.sender",
      b: "s.target",
      value: "coalesce(s.severity, 0) / 3",
      from: yearsOf("core_sanction", "s"),
    })})
  where a <> b group by year, a, b`;

/** Query of the pacts of defence or offence of each year, once each way: `x` is bound to `ally` on any day of it. */
export const PACTS = `select distinct year, x, ally from (
    select y.year, g.a as x, g.b as ally from ${yearsOf("core_pledge", "g")} where g.rung >= 3
    union all select y.year, g.b, g.a from ${yearsOf("core_pledge", "g")} where g.rung >= 3)`;
