import type { SourceSchema } from "../../import/schema.ts";

/** Items of Wikipedia's portal of current events with their press sources. */
export const wikipediaCurrentEvents: SourceSchema = {
  id: "wikipedia-current-events",
  title: "Wikipedia current events",
  family: "events",
  grain: "event",
  version: "September 2015",
  citation:
    "Tran & Alrifai. 2014. Indexing and Analyzing Wikipedia's Current Events Portal, the Daily News Summaries by the Crowd. WWW Companion.",
  terms: "CC BY-SA 3.0.",
  mayBePassedOn: true,
  publisher: "https://en.wikipedia.org/wiki/Portal:Current_events",
  inParts: true,
  coverage: { from: 2015, to: 2015 },
  lagDays: 1,
  lagWhy: "items are written on the day or the next",
  columns: [
    { name: "date", type: "date", about: "day under which the item stands", required: true },
    { name: "event_id", type: "integer", about: "item", required: true, least: 1 },
    { name: "category", type: "text", about: "category of the portal" },
    { name: "description", type: "text", about: "the item's words", required: true },
    { name: "story", type: "text", about: "running story it belongs to" },
    { name: "entities", type: "text", about: "articles it links to, with strokes between" },
    { name: "source_names", type: "text", about: "press sources, with strokes between" },
    { name: "source_urls", type: "text", about: "pages of the press sources, with strokes between" },
  ],
  time: { kind: "day", day: { date: "date" } },
  key: ["event_id"],
};
