import type { StateId } from "../../core/index.ts";
import type { FactPlan, Subject } from "./fact-plan.ts";

const MEMORY_YEARS = 10;

const column = (name: string): Subject => ({ column: name });
const state = (id: string): Subject => ({ state: id as StateId });
const PAIR = [column("ccode1"), column("ccode2")] as const;

/** The sources whose rows name what an analyst would cite, and how each row reads as a fact. */
export const FACT_PLANS: readonly FactPlan[] = [
  {
    source: "gml-mid-dispute-years",
    kind: "dispute",
    subjects: PAIR,
    bearing: "between-or-with-third",
    name: ["dispnum", "ccode1", "ccode2", "year"],
    attributes: { what: "militarized dispute {dispnum} under way in {year}" },
    onlyWhere: "midongoing",
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "cow-mid-dispute-years",
    kind: "dispute",
    subjects: PAIR,
    bearing: "between-or-with-third",
    name: ["dispnum", "ccode1", "ccode2", "year"],
    attributes: { what: "militarized dispute {dispnum} under way in {year}" },
    onlyWhere: "dispongoing",
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "cow-interstate-war-dyad-years",
    kind: "war",
    subjects: PAIR,
    bearing: "between-or-with-third",
    name: ["warnum", "ccode1", "ccode2", "year"],
    attributes: { what: "war {warnum} under way in {year}" },
    onlyWhere: "cowinterongoing",
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "thompson-sakuwa-suhas-rivalries",
    kind: "rivalry",
    subjects: PAIR,
    bearing: "between-or-with-third",
    name: ["tssr_id"],
    attributes: { what: "strategic rivalry {rivalry}" },
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "thompson-dreyer-rivalries",
    kind: "rivalry",
    subjects: PAIR,
    bearing: "between-or-with-third",
    name: ["rivalryno"],
    attributes: { what: "strategic rivalry {rivalryname} ({type1})" },
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "ties-sanctions",
    kind: "sanction",
    subjects: [column("targetstate"), column("primarysender")],
    bearing: "between-or-with-third",
    name: ["caseid"],
    attributes: { what: "sanctions case {caseid}, imposed in {sancstartyear}" },
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "sipri-arms-transfers-register",
    kind: "arms",
    subjects: [column("supplier"), column("recipient")],
    bearing: "between",
    name: ["sipri_id", "delivery_year"],
    attributes: {
      what: "{designation} {description}",
      number: "{n_delivered}",
      stage: "delivered in {delivery_year}",
    },
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "aei-china-investments",
    kind: "deal",
    subjects: [state("CHN"), column("country")],
    bearing: "between",
    name: ["date", "country", "chinese_entity", "usd_millions"],
    attributes: { what: "{chinese_entity}, {sector} {subsector}: {usd_millions} million dollars" },
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "dcad",
    kind: "practice",
    subjects: PAIR,
    bearing: "between",
    name: ["DCAid"],
    attributes: { what: "defence cooperation agreement of {signYear} ({type} {category1})" },
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "china-vitae-engagements",
    kind: "visit",
    subjects: [state("CHN"), column("country")],
    bearing: "between",
    name: ["date", "country", "leader"],
    attributes: { what: "engagement of {leader} with {country}, {date}" },
    memoryYears: 1,
  },
  {
    source: "pew-favorability",
    kind: "survey",
    subjects: [column("respondent_iso3"), column("target")],
    bearing: "between-or-with-third",
    name: ["respondent_iso3", "target", "survey_year"],
    attributes: {
      pollster: "Pew Research Center",
      what: "favourable view of {target} in {survey_year}",
      sharePct: "{favorable_total}",
    },
    memoryYears: 5,
  },
  {
    source: "us-troop-deployments",
    kind: "troops",
    subjects: [state("USA"), column("countryname")],
    bearing: "between-or-with-third",
    name: ["countryname", "year"],
    attributes: { what: "{troops_ad} American troops on active duty in {year}" },
    latestOnly: true,
    memoryYears: MEMORY_YEARS,
  },
  {
    source: "archigos-leaders",
    kind: "leader",
    subjects: [column("gwcode")],
    bearing: "one-state",
    name: ["obsid"],
    attributes: { name: "{leader}", office: "effective-leader" },
  },
  {
    source: "reign-leaders",
    kind: "leader",
    subjects: [column("ccode")],
    bearing: "one-state",
    name: ["ccode", "leadid", "syear", "smonth"],
    attributes: { name: "{leader}", office: "effective-leader" },
  },
  {
    source: "cow-nmc",
    kind: "capability",
    subjects: [column("ccode")],
    bearing: "one-state",
    name: ["ccode", "year"],
    attributes: { what: "share of world capability (CINC) {cinc} in {year}" },
    latestOnly: true,
    memoryYears: MEMORY_YEARS,
  },
];

/** Kinds of fact that the rows of a source give; none for most. */
export function factKindsOf(source: string): FactPlan["kind"][] {
  return FACT_PLANS.filter((plan) => plan.source === source).map(({ kind }) => kind);
}
