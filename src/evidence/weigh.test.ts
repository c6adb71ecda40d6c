import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  statePair,
  type Finding,
  type FindingContent,
  type IsoDate,
  type SourceDocument,
} from "../core/index.ts";
import { CHANNELS } from "./channels/channels.ts";
import { groupReprints } from "./echoes.ts";
import { weigh, type Scales } from "./weigh.ts";

const STATES = { a: "RUS", b: "CHN", against: "USA" };
const ASKED = "2015-06-01" as IsoDate;
const DAY = "2015-05-09" as IsoDate;

function documentOf(id: string, more: Partial<SourceDocument> = {}): SourceDocument {
  return {
    id,
    file: `${id}.txt`,
    publisher: undefined,
    kind: "unknown",
    day: DAY,
    text: `text of ${id}`,
    ...more,
  };
}

function findingOf(id: string, content: FindingContent, more: Partial<Finding> = {}): Finding {
  return {
    id,
    document: "d0",
    content,
    modality: "actual",
    dimension: "political",
    day: undefined,
    quote: `words of ${id}`,
    at: { start: 0, end: 5 },
    confidence: 0.9,
    hearsay: 0,
    isNamed: true,
    ...more,
  };
}

function praise(speaker: string, position: "supports" | "opposes" | "neutral" = "supports"): FindingContent {
  return {
    kind: "statement",
    state: "RUS",
    isOfficial: true,
    speaker,
    pair: statePair("RUS", "CHN"),
    position,
  };
}

function weighed(findings: readonly Finding[], more: Partial<Scales> = {}) {
  const ids = [...new Set(findings.map(({ document }) => document))];
  return weigh({
    documents: ids.map((id) => documentOf(id)),
    findings,
    states: STATES,
    asOf: ASKED,
    estimates: new Map([["event-balance", 0.4]]),
    decisions: new Map(),
    record: () => "silent",
    ...more,
  });
}

const state = fc.constantFrom("RUS", "CHN", "USA", "IND");
const pair = fc
  .tuple(state, state)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => statePair(one, other));
const position = fc.constantFrom("supports" as const, "opposes" as const, "neutral" as const);
const stage = fc.constantFrom("proposed", "signed", "under-way", "in-use", "cancelled");
const content: fc.Arbitrary<FindingContent> = fc.oneof(
  fc.record({
    kind: fc.constant("event" as const),
    source: state,
    target: state,
    root: fc.constantFrom("AGREE", "ACCUSE"),
    manner: fc.constantFrom("cooperation" as const, "conflict" as const),
    isMaterial: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("statement" as const),
    state,
    isOfficial: fc.boolean(),
    speaker: fc.constantFrom("Orlov", "Li", undefined),
    pair,
    position,
  }),
  fc.record({
    kind: fc.constant("expert" as const),
    speaker: fc.constantFrom("Weber", undefined),
    pair,
    position,
  }),
  fc.record({
    kind: fc.constant("survey" as const),
    state,
    about: state,
    view: fc.constantFrom("friendly" as const, "hostile" as const),
    sharePct: fc.integer({ min: 0, max: 100 }),
    pollster: fc.constant("Nordic Institute"),
  }),
  fc.record({
    kind: fc.constant("deal" as const),
    parties: fc.uniqueArray(state, { minLength: 2, maxLength: 3 }),
    sector: fc.constant("gas"),
    valueUsd: fc.constant(undefined),
    stage,
  }),
  fc.record({
    kind: fc.constant("arms-sale" as const),
    supplier: state,
    recipient: state,
    weapon: fc.constant("aircraft"),
    stage,
  }),
  fc.record({
    kind: fc.constant("factor" as const),
    pair,
    effect: fc.constantFrom("driver" as const, "friction" as const),
  }),
  fc.record({
    kind: fc.constant("dispute-position" as const),
    state,
    dispute: fc.constant("islands"),
    sidesWith: fc.option(state, { nil: undefined }),
    sidesAgainst: fc.option(state, { nil: undefined }),
  }),
) as fc.Arbitrary<FindingContent>;
const findings = fc
  .array(fc.tuple(content, fc.constantFrom("d0", "d1", "d2"), fc.string({ minLength: 8, maxLength: 30 })), {
    maxLength: 30,
  })
  .map((all) =>
    all.map(([said, document, quote], k) =>
      findingOf(`f${k}`, said, { document, quote, at: { start: k, end: k + 1 } }),
    ),
  );

describe("weighing", () => {
  it("does not depend on the order of findings or documents", () => {
    fc.assert(
      fc.property(findings, fc.infiniteStream(fc.nat()), (some, keys) => {
        const shuffled = [...some]
          .sort(() => ((keys.next().value as number) % 2 === 0 ? 1 : -1))
          .toReversed();
        expect(weighed(shuffled)).toEqual(weighed(some, { documents: weighedDocuments(shuffled) }));
      }),
      { numRuns: 60 },
    );
  });

  it("never passes a channel's cap, and its items' parts add up to the step", () => {
    fc.assert(
      fc.property(findings, (some) => {
        const { channels, findings: all, logOdds } = weighed(some);
        for (const { channel, logOdds: step } of channels)
          expect(Math.abs(step)).toBeLessThanOrEqual(channel.cap);
        const sum = all.reduce((total, one) => total + one.logOdds, 0);
        expect(sum).toBeCloseTo(logOdds, 10);
      }),
      { numRuns: 60 },
    );
  });

  it("is not moved by neutral evidence, whatever else is said", () => {
    fc.assert(
      fc.property(findings, (some) => {
        const neutral = findingOf("zz", praise("Ivanov", "neutral"), {
          quote: "something else altogether here",
        });
        const with_ = weighed([...some, neutral], { documents: weighedDocuments(some) });
        expect(with_.logOdds).toBe(weighed(some, { documents: weighedDocuments(some) }).logOdds);
      }),
      { numRuns: 60 },
    );
  });

  it("moves a document's weight no further than the cap of its channel, however often it speaks", () => {
    const many = Array.from({ length: 200 }, (_, k) =>
      findingOf(`f${k}`, praise(`Speaker ${k}`), { quote: `sentence ${k} of number ${k * 7} alone` }),
    );
    const documents = [documentOf("d0", { kind: "official", publisher: "mid.ru" })];
    const cap = CHANNELS.find(({ id }) => id === "statement")?.cap ?? 0;
    expect(cap).toBeGreaterThan(0);
    expect(weighed(many, { documents }).logOdds).toBeCloseTo(cap, 12);
    expect(weighed(many, { documents }).channels[0]?.isCapped).toBe(true);
  });

  it("counts ten reprints as one", () => {
    const words =
      "Russia and China praised their partnership at a meeting in the capital, and officials spoke of more to come in the years ahead.";
    const reprints = Array.from({ length: 10 }, (_, k) =>
      documentOf(`d${k}`, {
        text: `${words} Paper number ${k}.`,
        kind: "agency",
        publisher: `paper${k}.com`,
      }),
    );
    const told = reprints.map(({ id }, k) =>
      findingOf(`f${k}`, praise("Orlov"), { document: id, quote: words }),
    );
    const ten = weighed(told, { documents: reprints });
    const one = weighed(told.slice(0, 1), { documents: reprints.slice(0, 1) });
    expect(one.logOdds).toBeGreaterThan(0);
    expect(ten.logOdds).toBe(one.logOdds);
    expect(ten.findings.filter(({ status }) => status === "weighed").map(({ echoes }) => echoes)).toEqual([
      9,
    ]);
    expect(ten.findings.filter(({ status }) => status === "echo")).toHaveLength(9);
    expect(new Set(groupReprints(reprints).values()).size).toBe(1);
  });

  it("counts a claim that two papers tell in their own words once, and grades it better", () => {
    const documents = [
      documentOf("d0", {
        kind: "agency",
        publisher: "reuters.com",
        text: "one two three four five six seven",
      }),
      documentOf("d1", {
        kind: "agency",
        publisher: "apnews.com",
        text: "quite other words stand in this text",
      }),
    ];
    const told = [
      findingOf("f0", praise("Orlov"), { quote: "the spokesman welcomed closer ties" }),
      findingOf("f1", praise("Orlov"), {
        document: "d1",
        quote: "Moscow is glad of the partnership, he added",
      }),
    ];
    const both = weighed(told, { documents });
    expect(both.findings.map(({ status }) => status).sort()).toEqual(["echo", "weighed"]);
    expect(both.findings.find(({ status }) => status === "weighed")?.grade?.digit).toBe("2");
    expect(both.logOdds).toBeGreaterThan(weighed(told.slice(0, 1), { documents }).logOdds);
    expect(both.logOdds).toBeLessThan(
      2 * weighed(told.slice(0, 1), { documents: documents.slice(0, 1) }).logOdds + 0.2,
    );
  });

  it("takes no step from what is later than the question, undated, unsure, rejected or not so", () => {
    const status = (finding: Finding, more: Partial<Scales> = {}) => {
      const { findings: all, logOdds } = weighed([finding], more);
      return [all[0]?.status, logOdds];
    };
    const said = findingOf("f0", praise("Orlov"));
    expect(status({ ...said, day: "2015-06-02" as IsoDate })).toEqual(["later", 0]);
    expect(status(said, { documents: [documentOf("d0", { day: "2015-06-02" as IsoDate })] })).toEqual([
      "later",
      0,
    ]);
    expect(status(said, { documents: [documentOf("d0", { day: undefined })] })).toEqual(["undated", 0]);
    expect(status({ ...said, confidence: 0.5 })).toEqual(["waiting", 0]);
    expect(status(said, { decisions: new Map([["f0", "rejected"]]) })).toEqual(["rejected", 0]);
    for (const modality of ["intended", "requested", "refused", "conditional", "question", "denied"] as const)
      expect(status({ ...said, modality })).toEqual(["not-actual", 0]);
    const accepted = { decisions: new Map([["f0", "accepted" as const]]) };
    expect(status({ ...said, confidence: 0.5 }, accepted)[0]).toBe("weighed");
  });

  it("gives the same step for A and B the other way round", () => {
    fc.assert(
      fc.property(findings, (some) => {
        const turned = weighed(some, { states: { a: "CHN", b: "RUS", against: "USA" } });
        expect(turned.logOdds).toBe(weighed(some).logOdds);
      }),
      { numRuns: 40 },
    );
  });

  it("takes no step from acts of the two where history shows no effect", () => {
    const act: FindingContent = {
      kind: "event",
      source: "RUS",
      target: "CHN",
      root: "AGREE",
      manner: "cooperation",
      isMaterial: false,
    };
    expect(weighed([findingOf("f0", act)], { estimates: new Map() })).toMatchObject({
      logOdds: 0,
      findings: [{ status: "weight-zero" }],
    });
    expect(weighed([findingOf("f0", act)]).logOdds).toBeGreaterThan(0);
  });
});

/** Documents that some findings name, in the order of their first finding. */
function weighedDocuments(some: readonly Finding[]): SourceDocument[] {
  return [...new Set(["d0", ...some.map(({ document }) => document)])].map((id) => documentOf(id));
}
