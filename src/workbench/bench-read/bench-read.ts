import { EntenteError } from "../../core/index.ts";
import {
  classify,
  extractEvents,
  findActors,
  openTextReader,
  quadOf,
  type Actor,
  type TextEvent,
  type TextReader,
} from "../../record/index.ts";
import { isFolder } from "../../store/index.ts";
import { readRecordFiles } from "../record/open-record.ts";
import type { Settings } from "../settings.ts";
import { claimMetrics, ownMetrics } from "./claim-metrics.ts";
import { readMentions, readPairs, readPetrarch, readPlover, type GoldSentence, type Triple } from "./gold.ts";
import { compareClasses, compareSets, keysOf, type Agreement } from "./score.ts";
import { metric, type ReadMetric } from "./read-metric.ts";
import { itemMetrics } from "./item-metrics.ts";

/** How well and how fast text is read. */
export interface ReadBench {
  readonly schema: "entente/bench-read@1";
  readonly metrics: readonly ReadMetric[];
  readonly missing: readonly string[];
}

/** Reads labelled sentences and says how far the reader agrees with them, how fast it is and how much it holds. */
export async function benchRead(goldFolder: string, settings: Settings): Promise<ReadBench> {
  if (!isFolder(goldFolder)) {
    throw new EntenteError("record/no-dataset", {
      message: `There is no folder ${goldFolder} with labelled sentences.`,
      hint: "Name the folder that holds plover-gsr.jsonl with --gold.",
    });
  }
  const startedMs = performance.now();
  const reader = await openTextReader(readRecordFiles(settings.recordFolder));
  const startSeconds = (performance.now() - startedMs) / 1000;
  const plover = readPlover(goldFolder);
  const petrarch = readPetrarch(goldFolder);
  const metrics = [
    ...ploverMetrics(reader, plover),
    ...petrarchMetrics(reader, petrarch),
    ...pairMetrics(reader, goldFolder),
    ...mentionMetrics(reader, goldFolder),
  ];
  const texts = [...plover, ...petrarch].map(({ text }) => text);
  return {
    schema: "entente/bench-read@1",
    metrics: [
      ...metrics,
      ...speedMetrics(reader, texts, startSeconds),
      ...claimMetrics(reader, goldFolder),
      ...itemMetrics(reader),
      ...ownMetrics(reader),
    ],
    missing: [
      ...(plover.length === 0 ? ["plover-gsr.jsonl"] : []),
      ...(petrarch.length === 0 ? ["petr2-validation.jsonl"] : []),
    ],
  };
}

const BODIES: Readonly<Record<string, string>> = { igo: "IGO", bloc: "IGO", ngo: "NGO", armed: "IMG" };
const NO_STATES = new Set(["IGO", "NGO", "IMG", "---", ""]);

/** An actor's code as the gold files write it. */
function codeOf(actor: Actor | undefined): string {
  return actor === undefined ? "---" : (actor.state ?? BODIES[actor.kind] ?? "---");
}

function tripleOf({ source, target, root }: TextEvent): Triple {
  return { source: codeOf(source), target: codeOf(target), root };
}

function agree(
  reader: TextReader,
  gold: readonly GoldSentence[],
  { what, counts }: { what: "triple" | "pair"; counts: (triple: Triple) => boolean },
): Agreement {
  return compareSets(
    gold.map(({ text, date, triples }) => ({
      found: keysOf(
        extractEvents(reader, text, date)
          .filter(({ isEvent }) => isEvent)
          .map(tripleOf)
          .filter(counts),
        what,
      ),
      expected: keysOf(triples.filter(counts), what),
    })),
  );
}

function between({ source, target }: Triple): boolean {
  return source !== target && !NO_STATES.has(source) && !NO_STATES.has(target);
}

function named({ source, target }: Triple): boolean {
  return source !== target && source !== "---" && target !== "---" && source !== "" && target !== "";
}

function ploverMetrics(reader: TextReader, gold: readonly GoldSentence[]): ReadMetric[] {
  if (gold.length === 0) return [];
  return [
    metric(
      "PLOVER GSR, states: source, target, root",
      agree(reader, gold, { what: "triple", counts: between }),
      0.65,
    ),
    metric("PLOVER GSR, states: ordered pair", agree(reader, gold, { what: "pair", counts: between }), 0.8),
    metric(
      "PLOVER GSR, organisations too: triple",
      agree(reader, gold, { what: "triple", counts: named }),
      undefined,
    ),
    metric(
      "PLOVER GSR, organisations too: pair",
      agree(reader, gold, { what: "pair", counts: named }),
      undefined,
    ),
  ];
}

function petrarchMetrics(reader: TextReader, gold: readonly GoldSentence[]): ReadMetric[] {
  if (gold.length === 0) return [];
  const counts = () => true;
  return [
    metric("PETRARCH-2 validation: triple", agree(reader, gold, { what: "triple", counts }), 0.6),
    metric("PETRARCH-2 validation: pair", agree(reader, gold, { what: "pair", counts }), undefined),
  ];
}

function pairMetrics(reader: TextReader, folder: string): ReadMetric[] {
  const pairs = readPairs(folder);
  if (pairs.length === 0) return [];
  const read = pairs.map((pair) => ({ pair, root: classify(reader, pair.text, pair) }));
  const roots = compareClasses(
    read.map(({ pair, root }) => ({ found: root ?? "none", expected: pair.root })),
  );
  const quads = compareClasses(
    read.map(({ pair, root }) => ({
      found: root === undefined ? "none" : quadOf(root),
      expected: pair.quad,
    })),
  );
  const peer = compareClasses(
    pairs.map(({ peerRoot = "none", root }) => ({ found: peerRoot, expected: root })),
  );
  const plain = (name: string, value: number, aim: number | undefined, note: string): ReadMetric => ({
    name,
    value,
    aim,
    isCeiling: false,
    note,
  });
  return [
    plain(
      "pair classification: root, macro-F1",
      roots.macroF1,
      0.7,
      `accuracy ${roots.accuracy.toFixed(3)}; ZSP ${peer.macroF1.toFixed(3)}`,
    ),
    plain(
      "pair classification: quad, macro-F1",
      quads.macroF1,
      0.83,
      `accuracy ${quads.accuracy.toFixed(3)}`,
    ),
  ];
}

function mentionMetrics(reader: TextReader, folder: string): ReadMetric[] {
  const mentions = readMentions(folder);
  if (mentions.length === 0) return [];
  const right = mentions.filter(
    ({ text, country }) => countryOf(findActors(reader, text)[0]) === country,
  ).length;
  return [
    {
      name: "actor phrase to country, accuracy",
      value: right / mentions.length,
      aim: 0.75,
      isCeiling: false,
      note: `${right} of ${mentions.length}`,
    },
  ];
}

function countryOf(actor: Actor | undefined): string {
  if (actor === undefined) return "";
  return actor.id === "EU" ? "EUR" : (actor.state ?? BODIES[actor.kind] ?? "");
}

const ROUNDS_SECONDS = 2;

function speedMetrics(reader: TextReader, texts: readonly string[], startSeconds: number): ReadMetric[] {
  if (texts.length === 0) return [];
  const startedMs = performance.now();
  let read = 0;
  while (performance.now() - startedMs < ROUNDS_SECONDS * 1000) {
    for (const text of texts) extractEvents(reader, text, "2015-06-01");
    read += texts.length;
  }
  const seconds = (performance.now() - startedMs) / 1000;
  const memoryMb = process.memoryUsage().rss / 1e6;
  return [
    {
      name: "sentences a second",
      value: read / seconds,
      aim: 500,
      isCeiling: false,
      note: "whole chain, one core",
    },
    { name: "start, seconds", value: startSeconds, aim: 2, isCeiling: true, note: "lexicon and tagger" },
    { name: "memory, MB", value: memoryMb, aim: 300, isCeiling: true, note: "resident, whole process" },
  ];
}
