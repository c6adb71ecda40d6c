import {
  logOddsOf,
  type Adjustment,
  type EvidenceItem,
  type Gap,
  type HorizonEstimate,
  type PathStep,
} from "../core/index.ts";
import { CHANNELS, type Weighed, type WeighedFinding } from "../evidence/index.ts";
import { inverseLogit } from "../math/index.ts";

/** Texts given with a question, weighed, and what of them could not be used. */
export interface Texts {
  readonly weighed: Weighed;
  readonly gaps: readonly Gap[];
  readonly documents: number;
}

/** Log-odds by which texts move the answer; 0 without any. */
export function stepOf(texts: Texts | undefined): number {
  return texts?.weighed.logOdds ?? 0;
}

/** Log-odds by which texts and an analyst move it together. */
export function stepOfBoth(texts: Texts | undefined, adjustment: Adjustment | undefined): number {
  return stepOf(texts) + (adjustment?.logOdds ?? 0);
}

/** The analyst's step; absent without one or where the rung is held. */
export function pathOfAnalyst(
  adjustment: Adjustment | undefined,
  adjusted: HorizonEstimate | undefined,
): PathStep[] {
  if (adjustment === undefined || adjusted === undefined) return [];
  const { logOdds, because } = adjustment;
  return [{ step: "analyst", probability: adjusted.probability, logOdds, note: because }];
}

/** The step from prior to posterior; absent without texts or where the rung is held. */
export function pathOfTexts(texts: Texts | undefined, posterior: HorizonEstimate | undefined): PathStep[] {
  if (texts === undefined || posterior === undefined) return [];
  const { weighed, documents } = texts;
  const items = weighed.findings.filter(({ status }) => status === "weighed").length;
  return [
    {
      step: "evidence",
      probability: posterior.probability,
      logOdds: weighed.logOdds,
      note: `${items} ${items === 1 ? "item" : "items"} of ${documents} ${documents === 1 ? "text" : "texts"} given${describeChannels(weighed)}`,
    },
  ];
}

function describeChannels({ channels }: Weighed): string {
  const said = channels
    .filter(({ logOdds }) => logOdds !== 0)
    .map(({ channel, logOdds, isCapped }) => {
      const step = `${logOdds < 0 ? "−" : "+"}${Math.abs(logOdds).toFixed(3)}`;
      return `${channel.label} ${step}${isCapped ? " (its cap)" : ""}`;
    });
  return said.length === 0 ? "" : `: ${said.join(", ")}`;
}

/** What was read from the texts, what moved the answer most first; what has no bearing is left out. */
export function listTexts(texts: Texts | undefined, posterior: HorizonEstimate | undefined): EvidenceItem[] {
  const bearing = texts?.weighed.findings.filter(({ status }) => status !== "no-bearing") ?? [];
  return [...bearing]
    .sort((p, q) => Math.abs(q.logOdds) - Math.abs(p.logOdds) || (p.finding.id < q.finding.id ? -1 : 1))
    .map((one) => itemOf(one, posterior));
}

const STATUS: Readonly<Record<WeighedFinding["status"], string>> = {
  weighed: "weighed",
  "no-bearing": "no bearing on the two",
  "not-actual": "not said to be so: no weight",
  later: "later than the question: no weight",
  undated: "without a day: no weight",
  waiting: "waits for review: no weight yet",
  rejected: "rejected in review: no weight",
  echo: "told before: counted once",
  "weight-zero": "its channel has no weight",
};

function itemOf(one: WeighedFinding, posterior: HorizonEstimate | undefined): EvidenceItem {
  const { finding, document, grade, direction, logOdds } = one;
  const channel = CHANNELS.find(({ id }) => id === one.channel);
  return {
    id: finding.id,
    kind: finding.content.kind,
    dimension: finding.dimension,
    direction: direction > 0 ? "driver" : direction < 0 ? "friction" : "neutral",
    date: finding.day ?? document.day ?? "",
    source: document.publisher ?? document.file,
    grade: grade === undefined ? "F6" : `${grade.letter}${grade.digit}`,
    text: finding.quote.replaceAll(/\s+/g, " ").trim(),
    effect: one.status === "weighed" ? "weighed" : "noted, not weighed",
    read: {
      file: document.file,
      document: document.id,
      start: finding.at.start,
      end: finding.at.end,
      quote: finding.quote,
      gradeWhy: grade?.why ?? "not graded: it does not weigh",
      status: finding.modality === "actual" ? STATUS[one.status] : `${finding.modality}: no weight`,
      ...(channel === undefined
        ? {}
        : {
            channel: channel.id,
            weightFrom:
              channel.origin.kind === "judgement"
                ? `judgement: ${channel.origin.reason}`
                : `estimated: ${channel.origin.reference}`,
          }),
      logOdds,
      ...(posterior === undefined ? {} : { points: pointsOf(posterior, logOdds) }),
      echoes: one.echoes,
    },
  };
}

function pointsOf({ probability }: HorizonEstimate, logOdds: number): number {
  return 100 * (probability - inverseLogit(logOddsOf(probability) - logOdds));
}
