import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ask,
  explain,
  importData,
  keepRecord,
  type AskedQuestion,
  type KeptRecord,
} from "../../src/workbench/index.ts";
import type { Settings } from "../../src/workbench/settings.ts";
import { emptyLibrary } from "../fixtures/library.ts";

const QUESTION: AskedQuestion = { a: "RUS", b: "CHN", against: "USA", asOf: "2005-06-01" };
const quiet = () => {};

/** Invented rows in the layout of each source; a year stands for what the row is about. */
const LAYOUTS = {
  "gml-mid-dispute-years": {
    header:
      "dispnum,ccode1,ccode2,year,midongoing,midonset,sidea1,sidea2,fatality1,fatality2,fatalpre1,fatalpre2,hiact1,hiact2,hostlev1,hostlev2,orig1,orig2,revstate1,revtype11,revtype21,revstate2,revtype12,revtype22,hiact,hostlev,mindur,maxdur,outcome,settle,fatality,fatalpre,stmon,endmon,recip,numa,numb,ongo2010",
    row: (year: number) =>
      `9${year},365,710,${year},1,1,1,0,0,0,0,0,7,7,3,3,1,1,0,0,0,0,0,0,7,3,10,20,5,3,0,0,2,3,1,1,1,0`,
  },
  "sipri-arms-transfers-register": {
    header:
      "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,Local production",
    row: (year: number) =>
      `9${year},Russia,China,XX-1,training aircraft,Aircraft,${year},No,4,No,${year},No,New,2.5,2.5,10,No`,
  },
  "pew-favorability": {
    header:
      "survey_year,respondent_iso3,target,n,n_weight_missing,very_favorable,somewhat_favorable,somewhat_unfavorable,very_unfavorable,dk_refused,favorable_total,unfavorable_total",
    row: (year: number) => `${year},CHN,USA,1000,0,20,40,20,10,10,61,30`,
  },
  "archigos-leaders": {
    header: "obsid,gwcode,leadid,leader,yrborn,gender,startdate,enddate,entry,exit,exitcode",
    row: (year: number) =>
      `PER-${year},135,aaaa${year},"Invented, ${year}",1940,M,${year}-07-01,${year + 1}-06-30,Regular,Regular,Regular`,
  },
  "cow-nmc": {
    header: "ccode,year,milex,milper,irst,pec,tpop,upop,cinc",
    row: (year: number) => `365,${year},1,1,1,1,1,1,0.0${year}`,
  },
  "ties-sanctions": {
    header:
      "caseid,sender,target,startyear,sancstartyear,endyear,primarysender,sender1,targetstate,finaloutcome,settlementnaturesender,sender_full,target_full,dyad",
    row: (year: number) =>
      `${year}010199,USA,RUS,${year},${year},3000,2,2,365,,,First State,Second State,USA-RUS`,
  },
} as const;
type Layout = keyof typeof LAYOUTS;
const NAMES = Object.keys(LAYOUTS) as Layout[];

/** Imports invented rows of a source that are about the years given. */
async function importYears(name: Layout, years: readonly number[], settings: Settings): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), "entente-rows-")), `${name}.csv`);
  const { header, row } = LAYOUTS[name];
  writeFileSync(path, `${[header, ...years.map(row)].join("\n")}\n`);
  const report = await importData({ path, as: name }, settings, quiet);
  const [file] = report.files;
  // A property may draw the same rows twice: the second time the library has them already.
  expect(file !== undefined && "receipt" in file ? file.receipt.firstSetAside : file).toEqual([]);
}

describe("facts of imported datasets in an answer", () => {
  let settings: Settings;
  let kept: KeptRecord;
  beforeAll(async () => {
    kept = await keepRecord(emptyLibrary());
    ({ settings } = kept);
    for (const name of NAMES) await importYears(name, [2002, 2003], settings);
  });
  afterAll(() => kept.close());

  it("are shown with source and states, and move no number", async () => {
    const without = await ask(QUESTION, emptyLibrary());
    const answer = await ask(QUESTION, settings);
    expect(without.imported).toEqual([]);
    expect(answer.imported.map(({ kind, label, facts }) => [kind, label, facts])).toEqual([
      ["capability", "RUS", 1],
      ["dispute", "CHN–RUS", 2],
      ["survey", "CHN → USA", 2],
      ["arms", "RUS → CHN", 2],
      ["sanction", "USA → RUS", 2],
    ]);
    expect(answer.imported.map(({ latest }) => latest[0]?.text)).toEqual([
      "share of world capability (CINC) 0.02003 in 2003",
      "militarized dispute 92003 under way in 2003",
      "favourable view of USA in 2003 61.0 %",
      "4 × XX-1 training aircraft delivered in 2003",
      "sanctions case 2003010199, imposed in 2003",
    ]);
    expect({ ...answer, imported: [], provenance: {} }).toEqual({ ...without, imported: [], provenance: {} });
  });

  it("name who holds office where the core record does not", async () => {
    const asked = { a: "PER", b: "CHN", against: "USA", asOf: "2003-12-01" };
    const heads = (await ask(asked, settings)).current.leaders.filter(({ state }) => state === "PER");
    expect(heads).toEqual([
      { state: "PER", name: "Invented, 2003", office: "effective leader", since: "2003-07-01" },
    ]);
    const later = await ask({ ...asked, asOf: "2004-12-01" }, settings);
    expect(later.current.leaders.filter(({ state }) => state === "PER")).toEqual([]);
  });

  it("are explained by their id, as of a day", async () => {
    const { facts } = await explain({ id: "cow-nmc:365/2002" }, settings);
    expect(facts.map(({ fact, locator }) => [fact.validFrom, fact.knownFrom, locator])).toEqual([
      ["2002-01-01", "2003-12-31", "cow-nmc, record 1"],
    ]);
    await expect(explain({ id: "cow-nmc:365/2002", asOf: "2003-06-01" }, settings)).rejects.toMatchObject({
      code: "record/unknown-fact",
    });
  });

  it("change no byte of an answer when they could be known only later", async () => {
    const before = JSON.stringify(await ask(QUESTION, settings));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.uniqueArray(fc.integer({ min: 2006, max: 2018 }), { minLength: 1, maxLength: 6 }),
        async (name, years) => {
          await importYears(name, years, settings);
          expect(JSON.stringify(await ask(QUESTION, settings))).toBe(before);
        },
      ),
      { numRuns: 25 },
    );
  });
});
