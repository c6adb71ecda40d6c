import type { ColumnSet } from "./column-set.ts";

/** How often a state votes with the United States in the General Assembly, by the State Department. */
export const usVotingCoincidence: ColumnSet = {
  id: "us-voting-coincidence",
  group: "order",
  title: "Votes with the United States",
  grain: "state-year",
  columns: [
    {
      name: "us_votes_important",
      type: "number",
      about: "share of votes cast as the USA did, important votes only, 0–1; reported to 2017",
    },
    {
      name: "us_votes_all",
      type: "number",
      about: "share of votes cast as the USA did, all recorded votes, 0–1; reported from 2018",
    },
  ],
  needs: ["us-voting-coincidence"],
  universe: "any",
  absent: "missing",
  rows: (source) => `select year, coalesce(iso3c_id, country_id) as state,
      max(coincidence_with_us) filter (where basis like 'important%') as us_votes_important,
      max(coincidence_with_us) filter (where basis like 'all%') as us_votes_all
    from ${source("us-voting-coincidence")} where coalesce(iso3c_id, country_id) is not null group by all`,
};
