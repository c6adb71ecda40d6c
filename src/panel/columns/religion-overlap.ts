import type { ColumnSet } from "./column-set.ts";
import { pairsOf } from "./state-rows.ts";
import { religionYears } from "./world-religion-national.ts";

const BRANCHES =
  "chrstprotpct chrstcatpct chrstorthpct chrstangpct chrstothrpct judorthpct judconspct judrefpct judothrpct islmsunpct islmshipct islmibdpct islmnatpct islmalwpct islmahmpct islmothrpct budmahpct budthrpct budothrpct zorogenpct hindgenpct sikhgenpct shntgenpct bahgenpct taogenpct jaingenpct confgenpct syncgenpct anmgenpct nonreligpct othrgenpct".split(
    " ",
  );

/**
 * How far the religions of two peoples are the same.
 *
 * Source: docs/method/identity.md.
 */
export const religionOverlap: ColumnSet = {
  id: "religion-overlap",
  group: "identity",
  title: "Likeness of religion",
  grain: "dyad-year",
  columns: [
    {
      name: "religion_overlap",
      type: "number",
      about:
        "sum over 31 branches of the smaller of the two shares, 0 none in common to 1 the same; above 1 only where many hold two religions",
    },
  ],
  needs: ["world-religion-national"],
  coverage: { from: 1945, to: 2014 },
  universe: "cow",
  absent: "missing",
  rows: (source) =>
    pairsOf(
      religionYears(source("world-religion-national"), BRANCHES),
      `${BRANCHES.map((branch) => `least(p.${branch}, q.${branch})`).join(" + ")} as religion_overlap`,
    ),
};
