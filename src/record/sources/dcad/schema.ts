import type { SourceSchema } from "../../import/schema.ts";

const NOT_FOUND = ["-77", "-88", "-99"];
const part = (name: string, about: string, least: number, most: number) => ({
  name,
  type: "integer" as const,
  about,
  missing: NOT_FOUND,
  least,
  most,
});

/** Bilateral defence cooperation agreements. */
export const dcad: SourceSchema = {
  id: "dcad",
  title: "Defense Cooperation Agreement Dataset",
  family: "alliances",
  grain: "treaty",
  version: "1.0",
  citation:
    "Kinne. 2020. The Defense Cooperation Agreement Dataset (DCAD). Journal of Conflict Resolution 64(4): 729–755.",
  terms: "Free with citation.",
  mayBePassedOn: false,
  publisher: "https://correlatesofwar.org/data-sets/defense-cooperation-agreement-dataset/",
  download: "https://correlatesofwar.org/wp-content/uploads/kinne_dca.zip",
  coverage: { from: 1980, to: 2010 },
  lagDays: 30,
  lagWhy: "signing is reported within weeks; agreements found in archives only were known later",
  columns: [
    { name: "DCAid", type: "text", about: "number of the agreement", required: true },
    { name: "ccode1", type: "integer", about: "COW number of one party", state: "cow", required: true },
    { name: "cowName1", type: "text", about: "COW letters of one party", optional: true },
    { name: "ccode2", type: "integer", about: "COW number of the other party", state: "cow", required: true },
    { name: "cowName2", type: "text", about: "COW letters of the other party", optional: true },
    part("signDay", "day of signature", 1, 31),
    part("signMonth", "month of signature", 1, 12),
    { ...part("signYear", "year of signature", 1900, 2100), required: true },
    part("EIFDay", "day of entry into force", 1, 31),
    part("EIFMonth", "month of entry into force", 1, 12),
    part("EIFYear", "year of entry into force", 1900, 2100),
    { name: "type", type: "text", about: "general or sector", required: true },
    {
      name: "category1",
      type: "text",
      about:
        "DCA general, TREX training and exercises, PROCUREMENT, RESEARCH, DIC defence industry, COMMISSION",
    },
    { name: "category2", type: "text", about: "second category" },
    { name: "category3", type: "text", about: "third category" },
    { name: "span", type: "integer", about: "term in years", missing: NOT_FOUND, least: 0 },
    {
      name: "renewType",
      type: "integer",
      about: "manner of renewal, by the codebook's negative numbers",
      missing: NOT_FOUND,
    },
    {
      name: "renewYears",
      type: "integer",
      about: "term of a renewal in years; where renewal is not by years, renewType says how",
      missing: ["-44", "-55", "-66", ...NOT_FOUND],
      least: 0,
    },
    {
      name: "terminated",
      type: "flag",
      about: "known to have been ended",
      missing: NOT_FOUND,
    },
    {
      name: "durationActual",
      type: "integer",
      about: "years it lasted where it ended",
      missing: NOT_FOUND,
      least: 0,
      optional: true,
    },
    {
      ...part("endYearEstimate", "last year in force, estimated; 2010 where the end is not seen", 1900, 2100),
      required: true,
    },
    {
      name: "asymmetry",
      type: "integer",
      about: "0 equal terms, 1 and 2 unequal, by the codebook",
      missing: NOT_FOUND,
      least: 0,
      most: 2,
    },
    {
      name: "categoryConf",
      type: "text",
      about: "confidence in the category: high, med, low; atypical",
      optional: true,
    },
    { name: "UNTS", type: "text", about: "number in the United Nations Treaty Series", optional: true },
    {
      name: "fullText",
      type: "text",
      about: "whether the text was at hand, by the codebook's letters",
      optional: true,
    },
    { name: "sourceType", type: "text", about: "treaty text or news (factiva)", optional: true },
    { name: "source", type: "text", about: "where it was found", optional: true },
  ],
  knownAtEnd: ["terminated", "durationActual", "endYearEstimate"],
  time: {
    kind: "spell",
    from: { year: "signYear", month: "signMonth", day: "signDay" },
    to: { year: "endYearEstimate" },
    censored: true,
  },
  key: ["DCAid"],
};
