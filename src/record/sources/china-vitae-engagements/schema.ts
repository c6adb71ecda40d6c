import type { SourceSchema } from "../../import/schema.ts";

/** Meetings, journeys and calls of China's leaders with foreign states. */
export const chinaVitaeEngagements: SourceSchema = {
  id: "china-vitae-engagements",
  title: "China Vitae leader engagements",
  family: "diplomacy",
  grain: "event",
  version: "scraped December 2018",
  citation: "China Vitae. Carnegie Endowment for International Peace, chinavitae.com.",
  terms: "No licence stated; short factual entries: cite, and do not publish again.",
  mayBePassedOn: false,
  publisher: "http://www.chinavitae.com",
  coverage: { from: 2003, to: 2018 },
  lagDays: 7,
  lagWhy: "taken from press reports of the days after",
  columns: [
    { name: "date", type: "date", about: "day of the engagement", required: true },
    {
      name: "leader",
      type: "text",
      about: "president, premier or foreign minister of China",
      required: true,
    },
    {
      name: "country",
      type: "text",
      about: "English name of the state mentioned",
      state: "name",
      required: true,
    },
    { name: "text", type: "text", about: "what happened, in the source's words" },
  ],
  time: { kind: "day", day: { date: "date" } },
};
