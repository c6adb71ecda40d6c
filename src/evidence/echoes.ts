import type { Finding, FindingContent, SourceDocument } from "../core/index.ts";
import { bandsOf, containment, likeness, shinglesOf } from "./shingles.ts";

const DOCUMENT_WORDS = 4;
const QUOTE_WORDS = 2;
/** Likeness from which two documents are one and its reprint. */
const REPRINT_FROM = 0.4;
/** Share of the shorter document that stands in the longer, from which it is a reprint of a part. */
const PART_FROM = 0.7;
/** Likeness from which two sentences are one and its repetition. */
const REPEAT_FROM = 0.6;

/** Documents of which each is a reprint of another: the id of the first of its group, for every document. */
export type ReprintGroups = ReadonlyMap<string, string>;

/**
 * Groups documents that reprint one another.
 *
 * In:  documents in any order; those without words stand alone.
 * Out: for each document the least id of its group, whatever the order.
 */
export function groupReprints(documents: readonly SourceDocument[]): ReprintGroups {
  const shingles = new Map(documents.map(({ id, text }) => [id, shinglesOf(text, DOCUMENT_WORDS)]));
  const groups = new Groups([...shingles.keys()]);
  const buckets = new Map<string, string[]>();
  for (const [id, set] of shingles)
    for (const band of bandsOf(set)) buckets.set(band, [...(buckets.get(band) ?? []), id]);
  const setOf = (id: string) => shingles.get(id) ?? new Set<number>();
  for (const alike of buckets.values()) {
    alike.forEach((one, k) => {
      for (const other of alike.slice(k + 1)) {
        if (groups.first(one) === groups.first(other)) continue;
        if (isReprint(setOf(one), setOf(other))) groups.join(one, other);
      }
    });
  }
  return new Map([...shingles.keys()].map((id) => [id, groups.first(id)]));
}

function isReprint(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return likeness(one, other) >= REPRINT_FROM || containment(one, other) >= PART_FROM;
}

/**
 * Groups findings that tell the same: the same claim of the same states, or nearly the same words to the same effect.
 *
 * Out: for each finding the least id of its group, whatever the order.
 */
export function groupRepeats(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const groups = new Groups(findings.map(({ id }) => id));
  const byClaim = new Map<string, string>();
  const alike = new Map<string, { readonly id: string; readonly words: ReadonlySet<number> }[]>();
  for (const { id, content, day, quote } of findings) {
    const key = claimKey(content, day);
    groups.join(byClaim.get(key) ?? id, id);
    byClaim.set(key, id);
    const effect = bearing(content);
    const others = alike.get(effect) ?? [];
    const words = quoteWords(quote);
    for (const other of others) if (isRepeat(words, other.words)) groups.join(other.id, id);
    alike.set(effect, [...others, { id, words }]);
  }
  return new Map(findings.map(({ id }) => [id, groups.first(id)]));
}

/** Whether the words of two quotes are nearly the same. */
export function isRepeat(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return likeness(one, other) >= REPEAT_FROM;
}

/** The words of a quote as `isRepeat` compares them. */
export function quoteWords(quote: string): ReadonlySet<number> {
  return shinglesOf(quote, QUOTE_WORDS);
}

/** What a claim is known again by: what it says, of whom; acts also by their day, since a state can act alike twice. */
function claimKey(content: FindingContent, day: string | undefined): string {
  const when = content.kind === "event" ? (day ?? "") : "";
  return JSON.stringify([when, ...Object.entries(content).sort(([p], [q]) => (p < q ? -1 : 1))]);
}

/** The states and the way a claim points: two that differ in it are never one claim, however alike their words. */
function bearing(content: FindingContent): string {
  const { kind, ...rest } = content;
  const said = rest as Readonly<Record<string, unknown>>;
  const keys = [
    "source",
    "target",
    "manner",
    "state",
    "pair",
    "position",
    "about",
    "view",
    "sharePct",
    "parties",
    "supplier",
    "recipient",
    "effect",
    "sidesWith",
    "sidesAgainst",
  ];
  return JSON.stringify([kind, ...keys.map((key) => said[key] ?? "")]);
}

/** Sets that are joined step by step; the first of a set is its least name. */
class Groups {
  readonly #above: Map<string, string>;

  constructor(names: readonly string[]) {
    this.#above = new Map(names.map((name) => [name, name]));
  }

  first(name: string): string {
    let at = name;
    for (let next = this.#above.get(at); next !== undefined && next !== at; next = this.#above.get(at))
      at = next;
    return at;
  }

  join(one: string, other: string): void {
    const [least, most] = [this.first(one), this.first(other)].sort();
    if (least !== undefined && most !== undefined) this.#above.set(most, least);
  }
}
