import { leadersAtYearEnd } from "./archigos-leaders.ts";
import type { ColumnSet } from "./column-set.ts";

const MODELS = [1, 2, 3, 4] as const;

/** Willingness to use force of the leader at the end of the year. */
export const leaderWillingnessForce: ColumnSet = {
  id: "leader-willingness-force",
  group: "leaders",
  title: "Leaders' willingness to use force",
  grain: "state-year",
  columns: MODELS.flatMap((n) => [
    {
      name: `lwuf_theta${n}`,
      type: "number" as const,
      about: `latent willingness to use force of the leader at the end of the year, standardised, model ${n}`,
    },
    { name: `lwuf_theta${n}_sd`, type: "number" as const, about: `its standard deviation, model ${n}` },
  ]),
  needs: ["archigos-leaders", "leader-willingness-force"],
  universe: "any",
  absent: "missing",
  rows: (
    source,
  ) => `select l.year, l.state, ${MODELS.map((n) => `b.theta${n}_mean as lwuf_theta${n}, b.theta${n}_sd as lwuf_theta${n}_sd`).join(", ")}
    from (${leadersAtYearEnd(source("archigos-leaders"))}) l
    join ${source("leader-willingness-force")} b on b.obsid = l.obsid`,
};
