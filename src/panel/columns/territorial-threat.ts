import type { ColumnSet } from "./column-set.ts";

const MODELS = { "": "", m_: ", alternative model" } as const;
const COLUMNS = {
  threat: ["lterrthreat", "latent threat to the state's territory from outside, standardised"],
  sd: ["sd", "standard deviation of the latent threat"],
  lwr: ["lwr", "lower bound of the latent threat"],
  upr: ["upr", "upper bound of the latent threat"],
} as const;

const every = Object.entries(MODELS).flatMap(([model, which]) =>
  Object.entries(COLUMNS).map(([name, [column, about]]) => ({
    name: `ltt_${model}${name}`,
    column: `${model}${column}`,
    about: about + which,
  })),
);

/**
 * Latent external territorial threat to a state, as fitted by its author.
 *
 * Source: docs/method/threat.md, last section.
 */
export const territorialThreat: ColumnSet = {
  id: "territorial-threat",
  group: "threat",
  title: "Latent external territorial threat",
  grain: "state-year",
  columns: every.map(({ name, about }) => ({ name, type: "number", about })),
  needs: ["latent-territorial-threat"],
  universe: "cow",
  absent: "missing",
  // Germany and Yemen have two numbers, so two rows, in 1990: the later number's counts.
  rows: (source) =>
    `select t.year, t.ccode_id as state, ${every.map(({ name, column }) => `t.${column} as ${name}`).join(", ")}
    from ${source("latent-territorial-threat")} t
    left join core_code c on c.state = t.ccode_id and c.system = 'cow' and c.code = t.ccode::varchar
      and t.year between year(c.from_day) and year(c.to_day)
    qualify row_number() over (partition by t.year, t.ccode_id order by c.from_day desc nulls last, t.ccode) = 1`,
};
