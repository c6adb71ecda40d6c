import type { SourceSchema } from "../../import/schema.ts";

/** Chosen items of Wikipedia's portal of current events on Russia, China and the USA. */
export const wikipediaSelectedEvents: SourceSchema = {
  id: "wikipedia-selected-events",
  title: "Wikipedia current events, chosen",
  family: "events",
  grain: "event",
  version: "2018",
  citation: "Wikipedia. Portal:Current events.",
  terms: "CC BY-SA 3.0.",
  mayBePassedOn: true,
  publisher: "https://en.wikipedia.org/wiki/Portal:Current_events",
  coverage: { from: 2007, to: 2018 },
  lagDays: 1,
  lagWhy: "items are written on the day or the next",
  columns: [
    { name: "date", type: "date", about: "day under which the item stands", required: true },
    { name: "text", type: "text", about: "the item's words", required: true },
    { name: "source_name", type: "text", about: "press source, where seen" },
    { name: "source_url", type: "text", about: "page of the press source, where seen" },
    { name: "collected_from", type: "text", about: "portal it was taken from", required: true },
  ],
  time: { kind: "day", day: { date: "date" } },
  key: ["date", "text"],
  closed: true,
};
