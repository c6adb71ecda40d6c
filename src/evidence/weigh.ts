import type { Finding, IsoDate, SourceDocument } from "../core/index.ts";
import { CHANNELS } from "./channels/channels.ts";
import type { AskedStates, Channel } from "./channels/channel.ts";
import { groupRepeats, groupReprints, isRepeat, quoteWords, type ReprintGroups } from "./echoes.ts";
import { gradeOf, shareOf, type Grade, type Standing } from "./grade.ts";

/** Why a finding moves nothing. */
export type Idle =
  | "no-bearing"
  | "not-actual"
  | "later"
  | "undated"
  | "waiting"
  | "rejected"
  | "echo"
  | "weight-zero";

/** A finding with what became of it. */
export interface WeighedFinding {
  readonly finding: Finding;
  readonly document: SourceDocument;
  readonly status: "weighed" | Idle;
  /** Channel it belongs to; absent where it has no bearing on the states. */
  readonly channel: string | undefined;
  /** −1 (apart) to 1 (together); 0 where it has no bearing. */
  readonly direction: number;
  readonly grade: Grade | undefined;
  /** Its part of the step in log-odds; 0 unless weighed. */
  readonly logOdds: number;
  /** Other findings that tell the same and are counted with this one. */
  readonly echoes: number;
}

/** The step of one channel. */
export interface ChannelStep {
  readonly channel: Channel;
  readonly items: number;
  readonly logOdds: number;
  readonly isCapped: boolean;
}

/** Everything that was given, weighed: the step, its channels, and each finding. */
export interface Weighed {
  readonly logOdds: number;
  readonly channels: readonly ChannelStep[];
  readonly findings: readonly WeighedFinding[];
}

/** What is weighed, for whom, as of when. */
export interface Scales {
  readonly documents: readonly SourceDocument[];
  readonly findings: readonly Finding[];
  readonly states: AskedStates;
  readonly asOf: IsoDate;
  /** Weights learnt from history, by channel; they stand in for the channel's own. */
  readonly estimates: ReadonlyMap<string, number>;
  /** What a person decided on a finding, by its id; absent where nobody did. */
  readonly decisions: ReadonlyMap<string, "accepted" | "rejected">;
  /** What the record says of a finding. */
  readonly record: (finding: Finding) => Standing["record"];
}

/** Confidence below which a finding waits until a person has looked at it. */
export const SURE_FROM = 0.6;

/**
 * Weighs findings: each graded item a step in log-odds, summed by channel up to the channel's cap.
 *
 * In:     findings and documents in any order. Only what is actual, dated and known by the day weighs; what is unsure and undecided
 *         waits; of findings that tell the same, the best graded counts, once.
 * Out:    steps by channel that add up to the whole; findings in order of document and place.
 * Source: docs/method/evidence.md, sections 1–3.
 */
export function weigh(scales: Scales): Weighed {
  const documents = new Map(scales.documents.map((one) => [one.id, one]));
  const unique = [...new Map(scales.findings.map((one) => [one.id, one])).values()];
  const placed = unique
    .flatMap((finding) => {
      const document = documents.get(finding.document);
      return document === undefined ? [] : [place(finding, document, scales)];
    })
    .sort(byPlace);
  const live = placed.filter(({ status }) => status === "weighed");
  const counted = countOnce(live, groupReprints([...documents.values()]), scales);
  const steps = CHANNELS.map((channel) => stepOf(withEstimate(channel, scales), counted));
  const parts = new Map(steps.flatMap(({ parts: own }) => [...own]));
  return {
    logOdds: steps.reduce((sum, { step }) => sum + step.logOdds, 0),
    channels: steps.map(({ step }) => step).filter(({ items }) => items > 0),
    findings: placed.map((one) => settle(counted.get(one.finding.id) ?? one, parts)),
  };
}

/** A channel with the weight that history gave it, if any did. */
function withEstimate(channel: Channel, { estimates }: Scales): Channel {
  const weight = estimates.get(channel.id);
  return weight === undefined ? channel : { ...channel, weight };
}

function place(finding: Finding, document: SourceDocument, scales: Scales): WeighedFinding {
  const found = CHANNELS.map((channel) => ({
    channel: channel.id,
    direction: channel.direction(finding.content, scales.states),
  })).find(({ direction }) => direction !== 0);
  const decision = scales.decisions.get(finding.id);
  const status = ((): WeighedFinding["status"] => {
    if (found === undefined) return "no-bearing";
    if (decision === "rejected") return "rejected";
    if (finding.modality !== "actual") return "not-actual";
    if (document.day === undefined) return "undated";
    if (document.day > scales.asOf || (finding.day ?? document.day) > scales.asOf) return "later";
    return finding.confidence < SURE_FROM && decision === undefined ? "waiting" : "weighed";
  })();
  return {
    finding,
    document,
    status,
    channel: found?.channel,
    direction: found?.direction ?? 0,
    grade: undefined,
    logOdds: 0,
    echoes: 0,
  };
}

function byPlace(p: WeighedFinding, q: WeighedFinding): number {
  return compare(p.document.id, q.document.id) || p.finding.at.start - q.finding.at.start || byId(p, q);
}

function byId(p: WeighedFinding, q: WeighedFinding): number {
  return compare(p.finding.id, q.finding.id);
}

function compare(p: string, q: string): number {
  return p < q ? -1 : p > q ? 1 : 0;
}

/** Of each group that tells the same, the best graded stands for it; the others are echoes. */
function countOnce(
  live: readonly WeighedFinding[],
  reprints: ReprintGroups,
  { record }: Scales,
): ReadonlyMap<string, WeighedFinding> {
  const groupOf = groupRepeats(live.map(({ finding }) => finding));
  const groups = new Map<string, WeighedFinding[]>();
  for (const one of [...live].sort(byId)) {
    const first = groupOf.get(one.finding.id) ?? one.finding.id;
    groups.set(first, [...(groups.get(first) ?? []), one]);
  }
  const counted = new Map<string, WeighedFinding>();
  for (const members of groups.values()) {
    const confirmedBy = Math.max(0, tellers(members, reprints) - 1);
    const graded = members
      .map((one) => ({
        ...one,
        grade: gradeOf(one.finding, one.document, { confirmedBy, record: record(one.finding) }),
      }))
      .sort((p, q) => shareOf(q.grade) - shareOf(p.grade) || byId(p, q));
    graded.forEach((one, k) => {
      counted.set(
        one.finding.id,
        k === 0 ? { ...one, echoes: graded.length - 1 } : { ...one, status: "echo" },
      );
    });
  }
  return counted;
}

/** Documents of known, different publishers that tell a thing in words of their own. */
function tellers(members: readonly WeighedFinding[], reprints: ReprintGroups): number {
  const heard: { group: string; publisher: string; words: ReadonlySet<number> }[] = [];
  for (const { document, finding } of members) {
    const { publisher } = document;
    if (publisher === undefined) continue;
    const one = {
      group: reprints.get(document.id) ?? document.id,
      publisher,
      words: quoteWords(finding.quote),
    };
    const isNew = heard.every(
      (other) =>
        other.group !== one.group && other.publisher !== one.publisher && !isRepeat(other.words, one.words),
    );
    if (isNew) heard.push(one);
  }
  return heard.length;
}

/** A channel's step, and the part of each of its findings in it. */
function stepOf(
  channel: Channel,
  counted: ReadonlyMap<string, WeighedFinding>,
): { readonly step: ChannelStep; readonly parts: ReadonlyMap<string, number> } {
  const own = [...counted.values()]
    .filter((one) => one.status === "weighed" && one.channel === channel.id)
    .sort(byId);
  const pulls = own.map(({ direction, grade }) => direction * (grade === undefined ? 0 : shareOf(grade)));
  const mass = pulls.reduce((sum, pull) => sum + Math.abs(pull), 0);
  const scale = channel.ballast === undefined ? channel.weight : channel.weight / (mass + channel.ballast);
  const raw = pulls.reduce((sum, pull) => sum + pull * scale, 0);
  const isCapped = Math.abs(raw) > channel.cap;
  const squeeze = isCapped ? channel.cap / Math.abs(raw) : 1;
  return {
    step: { channel, items: own.length, logOdds: isCapped ? Math.sign(raw) * channel.cap : raw, isCapped },
    parts: new Map(own.map(({ finding }, k) => [finding.id, (pulls[k] ?? 0) * scale * squeeze])),
  };
}

function settle(one: WeighedFinding, parts: ReadonlyMap<string, number>): WeighedFinding {
  if (one.status !== "weighed") return one;
  const logOdds = parts.get(one.finding.id) ?? 0;
  return logOdds === 0 ? { ...one, status: "weight-zero" } : { ...one, logOdds };
}
