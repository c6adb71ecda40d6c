import type { ColumnSet } from "./column-set.ts";
import { disputeColumns, EXCLUSION_STEPS, keptDisputes } from "./dispute-years.ts";

const AIMS = "1 territory, 2 policy, 3 regime, 4 other, 0 none";

/** Militarized disputes of a pair after Gibler, Miller and Little, the gravest of each year where there are several. */
export const gmlDisputes: ColumnSet = {
  id: "gml-disputes",
  group: "disputes",
  title: "GML militarized interstate disputes",
  grain: "directed-dyad-year",
  columns: [
    ...disputeColumns("gml"),
    {
      name: "gml_revisionist",
      type: "integer",
      about: "1 when the first wants to change the status quo",
      absent: "missing",
    },
    {
      name: "gml_revisionist_opp",
      type: "integer",
      about: "1 when the second wants to change the status quo",
      absent: "missing",
    },
    {
      name: "gml_revtype",
      type: "integer",
      about: `chief aim of the first: ${AIMS}`,
      absent: "missing",
      isCode: true,
    },
    {
      name: "gml_revtype_opp",
      type: "integer",
      about: `chief aim of the second: ${AIMS}`,
      absent: "missing",
      isCode: true,
    },
  ],
  needs: ["gml-mid-dispute-years"],
  universe: "cow",
  absent: "zero",
  citation: EXCLUSION_STEPS,
  rows: (source) =>
    keptDisputes(
      "gml",
      `(select *, midongoing as ongoing, midonset as onset from ${source("gml-mid-dispute-years")})`,
      [
        "revstate1::integer as gml_revisionist",
        "revstate2::integer as gml_revisionist_opp",
        "revtype11::integer as gml_revtype",
        "revtype12::integer as gml_revtype_opp",
      ],
    ),
};
