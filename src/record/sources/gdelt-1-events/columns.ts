import type { ColumnPlan } from "../../import/schema.ts";

const text = (name: string, about: string): ColumnPlan => ({ name, type: "text", about });
const count = (name: string, about: string): ColumnPlan => ({ name, type: "integer", about, least: 0 });

function actorColumns(actor: "Actor1" | "Actor2", role: string): ColumnPlan[] {
  return [
    text(`${actor}Code`, `CAMEO code of ${role} in full`),
    text(`${actor}Name`, `name of ${role} as found`),
    {
      name: `${actor}CountryCode`,
      type: "text",
      about: `CAMEO letters of the country of ${role}, mostly those of ISO 3166; regions have letters too`,
      state: "iso3",
    },
    text(`${actor}KnownGroupCode`, `CAMEO code of the organization of ${role}`),
    text(`${actor}EthnicCode`, `CAMEO code of the people of ${role}`),
    text(`${actor}Religion1Code`, `CAMEO code of the religion of ${role}`),
    text(`${actor}Religion2Code`, `CAMEO code of the second religion of ${role}`),
    text(`${actor}Type1Code`, `CAMEO code of what ${role} is, such as GOV or MIL`),
    text(`${actor}Type2Code`, `second such code`),
    text(`${actor}Type3Code`, `third such code`),
  ];
}

/** From the number of the event to its tone: the same in every release of GDELT. */
export const GDELT_EVENT_COLUMNS: readonly ColumnPlan[] = [
  { name: "GLOBALEVENTID", type: "integer", about: "event", required: true, least: 1 },
  { name: "SQLDATE", type: "date", about: "day of the event, yyyymmdd", required: true },
  { name: "MonthYear", type: "integer", about: "month of the event, yyyymm" },
  { name: "Year", type: "integer", about: "year of the event" },
  { name: "FractionDate", type: "number", about: "year of the event with the part that had passed" },
  ...actorColumns("Actor1", "who acts"),
  ...actorColumns("Actor2", "who is acted on"),
  { name: "IsRootEvent", type: "flag", about: "told in the lead of the article" },
  text("EventCode", "CAMEO code of the kind of event; leading noughts count"),
  text("EventBaseCode", "CAMEO code one level up"),
  text("EventRootCode", "CAMEO code at the root, 01–20"),
  {
    name: "QuadClass",
    type: "integer",
    about: "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
    least: 1,
    most: 4,
  },
  {
    name: "GoldsteinScale",
    type: "number",
    about: "Goldstein score of the kind of event, −10 conflict to 10 cooperation",
    least: -10,
    most: 10,
  },
  count("NumMentions", "mentions in the first update that held it"),
  count("NumSources", "sources in that update"),
  count("NumArticles", "articles in that update"),
  {
    name: "AvgTone",
    type: "number",
    about: "mean tone of the articles, −100 to 100",
    least: -100,
    most: 100,
  },
];

/** Places of the two actors and of the event; release 2.0 has a second level of administration. */
export function gdeltPlaceColumns(release: 1 | 2): ColumnPlan[] {
  return (["Actor1Geo", "Actor2Geo", "ActionGeo"] as const).flatMap((place) => {
    const of =
      place === "Actor1Geo" ? "who acts" : place === "Actor2Geo" ? "who is acted on" : "the event itself";
    return [
      {
        name: `${place}_Type`,
        type: "integer" as const,
        about: `how exact the place of ${of} is: 0 none, 1 country, 2 US state, 3 US city, 4 city, 5 province`,
        least: 0,
        most: 5,
      },
      text(`${place}_FullName`, `name of the place of ${of}`),
      text(`${place}_CountryCode`, `FIPS 10-4 letters of the country of the place of ${of}`),
      text(`${place}_ADM1Code`, `FIPS 10-4 code of the province of the place of ${of}`),
      ...(release === 2 ? [text(`${place}_ADM2Code`, `code of the district of the place of ${of}`)] : []),
      {
        name: `${place}_Lat`,
        type: "number" as const,
        about: `degrees north of the place of ${of}`,
        least: -90,
        most: 90,
      },
      {
        name: `${place}_Long`,
        type: "number" as const,
        about: `degrees east of the place of ${of}`,
        least: -180,
        most: 180,
      },
      text(`${place}_FeatureID`, `feature number of the place of ${of}`),
    ];
  });
}
