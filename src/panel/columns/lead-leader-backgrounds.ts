import { leadersAtYearEnd } from "./archigos-leaders.ts";
import type { ColumnSet } from "./column-set.ts";

const FLAGS = [
  ["milservice", "served in the armed forces"],
  ["combat", "saw combat"],
  ["rebel", "had been a rebel"],
  ["warwin", "fought in a war on the winning side"],
  ["warloss", "fought in a war on the losing side"],
  ["rebelwin", "fought in a rebellion that won"],
  ["rebelloss", "fought in a rebellion that lost"],
] as const;

/** Life before office of the leader at the end of the year. */
export const leadLeaderBackgrounds: ColumnSet = {
  id: "lead-leader-backgrounds",
  group: "leaders",
  title: "Backgrounds of leaders (LEAD)",
  grain: "state-year",
  columns: [
    ...FLAGS.map(([name, about]) => ({
      name: `lead_${name}`,
      type: "integer" as const,
      about: `1 when the leader at the end of the year ${about} before office`,
    })),
    {
      name: "lead_education",
      type: "integer",
      about: "education of that leader: 0 primary, 1 secondary, 2 university, 3 graduate",
    },
    {
      name: "lead_experience",
      type: "integer",
      about: "that leader's years of experience in politics before office",
    },
  ],
  needs: ["archigos-leaders", "lead-leader-backgrounds"],
  universe: "any",
  absent: "missing",
  rows: (
    source,
  ) => `select l.year, l.state, ${FLAGS.map(([name]) => `b.${name}::integer as lead_${name}`).join(", ")},
      b.leveledu as lead_education, b.yrsexper as lead_experience
    from (${leadersAtYearEnd(source("archigos-leaders"))}) l
    join ${source("lead-leader-backgrounds")} b on b.obsid = l.obsid`,
};
