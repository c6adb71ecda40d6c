import type { SourceSchema } from "../../import/schema.ts";

/** News events between two states summed by month. */
export const gdeltDyadMonths: SourceSchema = {
  id: "gdelt-dyad-months",
  title: "GDELT dyad-months",
  family: "events",
  grain: "dyad-month",
  version: "February 2024",
  citation:
    "Leetaru & Schrodt. 2013. GDELT: Global Data on Events, Location, and Tone, 1979–2012. ISA Annual Convention.",
  terms:
    "Free for any use, passing on included, with citation of the GDELT Project and a link to it. The daily matrices they are summed from are GPL-3.",
  mayBePassedOn: true,
  publisher: "https://www.gdeltproject.org",
  coverage: { from: 2018, to: 2024 },
  lagDays: 1,
  lagWhy: "events are in the feed within a day of the press",
  columns: [
    {
      name: "iso3_a",
      type: "text",
      about: "ISO 3166 letters of the first state in the alphabet",
      state: "iso3",
      required: true,
    },
    {
      name: "iso3_b",
      type: "text",
      about: "ISO 3166 letters of the second state",
      state: "iso3",
      required: true,
    },
    { name: "month", type: "text", about: "month, yyyy-mm", required: true },
    {
      name: "edge_sum",
      type: "number",
      about:
        "sum over events of the Goldstein score and small weights for sources, articles and tone; positive is cooperation",
      required: true,
    },
    {
      name: "edge_sum_positive_days",
      type: "number",
      about: "the sum over days on which it is positive",
      least: 0,
    },
    {
      name: "edge_sum_negative_days",
      type: "number",
      about: "the sum over days on which it is negative",
      most: 0,
    },
    {
      name: "days_with_events",
      type: "integer",
      about: "days with an event between the two",
      least: 0,
      most: 31,
    },
    {
      name: "days_observed",
      type: "integer",
      about: "days of the month that were observed at all",
      least: 1,
      most: 31,
    },
  ],
  time: { kind: "month", month: "month" },
  key: ["iso3_a", "iso3_b", "month"],
};
