import type { AskedQuestion } from "../../src/workbench/index.ts";

/** Reference questions across two centuries whose answers are frozen. */
export const QUESTIONS: Readonly<Record<string, AskedQuestion>> = {
  "1865-prussia-italy-against-austria": { a: "Prussia", b: "Italy", against: "AUH", asOf: "1865-12-01" },
  "1878-germany-austria-against-russia": { a: "DEU", b: "AUH", against: "RUS", asOf: "1878-09-01" },
  "1891-france-russia-against-germany": {
    a: "FRA",
    b: "RUS",
    against: "DEU",
    asOf: "1891-06-01",
    horizon: "5",
  },
  "1901-britain-japan-against-russia": {
    a: "GBR",
    b: "JPN",
    against: "RUS",
    asOf: "1901-06-01",
    horizon: "5",
  },
  "1936-germany-italy-against-france": {
    a: "DEU",
    b: "ITA",
    against: "FRA",
    asOf: "1936-06-01",
    horizon: "5",
  },
  "1949-ussr-china-against-usa": {
    a: "Soviet Union",
    b: "CHN",
    against: "USA",
    asOf: "1949-11-01",
    horizon: "5",
  },
  "1954-turkey-iraq-against-ussr": { a: "TUR", b: "IRQ", against: "RUS", asOf: "1954-06-01", horizon: "5" },
  "2015-russia-china-against-usa": { a: "RUS", b: "CHN", against: "USA", asOf: "2015-06-01" },
  "2020-usa-india-against-china": { a: "USA", b: "IND", against: "CHN", asOf: "2020-06-01" },
  "2023-israel-saudi-arabia-against-iran": {
    a: "ISR",
    b: "SAU",
    against: "IRN",
    asOf: "2023-09-01",
    rung: "consultation",
  },
  "2025-saudi-arabia-pakistan-against-india": {
    a: "SAU",
    b: "PAK",
    against: "IND",
    asOf: "2025-06-01",
    horizon: "5",
  },
};
