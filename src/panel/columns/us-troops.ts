import type { ColumnSet } from "./column-set.ts";

/** Forces of the United States in a host state. */
export const usTroops: ColumnSet = {
  id: "us-troops",
  group: "capability",
  title: "US troops in a host state",
  grain: "state-year",
  columns: [
    { name: "us_troops", type: "integer", about: "US active duty in the state, all services, persons" },
    { name: "us_troops_army", type: "integer", about: "US active duty in the state, army, persons" },
    { name: "us_troops_navy", type: "integer", about: "US active duty in the state, navy, persons" },
    { name: "us_troops_air", type: "integer", about: "US active duty in the state, air force, persons" },
    {
      name: "us_troops_marines",
      type: "integer",
      about: "US active duty in the state, marine corps, persons",
    },
  ],
  needs: ["us-troop-deployments"],
  universe: "any",
  absent: "missing",
  // A host that changed its spelling has a row of zeros under one of its names in some years: the fuller one counts.
  rows: (source) => `select year, ccode_id as state, max(troops_ad)::integer as us_troops,
      max(army_ad)::integer as us_troops_army, max(navy_ad)::integer as us_troops_navy,
      max(air_force_ad)::integer as us_troops_air, max(marine_corps_ad)::integer as us_troops_marines
    from ${source("us-troop-deployments")} where ccode_id is not null group by all`,
};
