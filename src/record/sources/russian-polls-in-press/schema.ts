import type { SourceSchema } from "../../import/schema.ts";

/** Answers of Russians on friends and foes, as the press quoted them. */
export const russianPollsInPress: SourceSchema = {
  id: "russian-polls-in-press",
  title: "Russian polls quoted in the press",
  family: "opinion",
  grain: "survey",
  version: "2023",
  citation: "Levada Center; FOM; the press page named in each row.",
  terms: "Facts and short quotations, transcribed from press pages: cite the pollster and the page.",
  mayBePassedOn: false,
  publisher: "https://www.levada.ru/en/",
  coverage: { from: 2015, to: 2023 },
  lagDays: 0,
  lagWhy:
    "the time of fieldwork is written in several ways: all rows count as known from the last one's report",
  columns: [
    { name: "pollster", type: "text", about: "who asked", required: true },
    {
      name: "fieldwork",
      type: "text",
      about: "when: a year, a month or two days with a stroke, as the press told",
      required: true,
    },
    { name: "n_respondents", type: "integer", about: "persons asked", least: 0 },
    { name: "question", type: "text", about: "the question in short", required: true },
    { name: "response", type: "text", about: "the answer whose share is given", required: true },
    {
      name: "target_iso3",
      type: "text",
      about: "ISO 3166 letters of the state asked about; EUR_EU is the European Union",
      state: "iso3",
      required: true,
    },
    {
      name: "percent",
      type: "number",
      about: "share of the answer, per cent",
      required: true,
      least: 0,
      most: 100,
    },
    { name: "source_url", type: "text", about: "press page it was taken from", required: true },
  ],
  time: { kind: "timeless", knownFrom: "2023-06-15" },
  key: ["pollster", "fieldwork", "question", "response", "target_iso3"],
};
