import type { Finding } from "../../../core/index.ts";

/** A finding with what was decided on it. */
export interface ShownFinding extends Finding {
  readonly review?: {
    readonly verdict: keyof typeof VERDICT_WORDS;
    readonly decidedOn: string;
    /** What is true instead, where it was put right. */
    readonly corrected?: Finding["content"];
  };
}

/** What was decided, in words. */
export const VERDICT_WORDS = { accept: "accepted", correct: "put right", reject: "rejected" } as const;

/** A document with what was read from it. */
export interface ShownDocument {
  readonly id: string;
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly address?: string;
  readonly text: string;
  readonly findings: readonly ShownFinding[];
}

/** A stretch of text with the findings that rest on it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly findings: readonly ShownFinding[];
}

type Stretch = Finding["at"];

/** Cuts a text where findings, and the stretch that is pointed at, begin and end. */
export function spansOf({ text, findings }: ShownDocument, pointed?: Stretch): readonly Span[] {
  const stretches = [...findings.map(({ at }) => at), ...(pointed === undefined ? [] : [pointed])];
  const ends = stretches.flatMap(({ start, end }) => [start, end]).filter((at) => at > 0 && at < text.length);
  const cuts = [...new Set([0, text.length, ...ends])].sort((p, q) => p - q);
  return cuts.slice(0, -1).map((start, k) => {
    const end = cuts[k + 1] ?? text.length;
    return {
      start,
      end,
      text: text.slice(start, end),
      findings: findings.filter(({ at }) => at.start <= start && at.end >= end),
    };
  });
}

/** What a finding says, in one line; states by the names that `of` gives. */
export function sayFinding(
  { content, modality }: Pick<Finding, "content" | "modality">,
  of: (state: string) => string,
): string {
  const how = modality === "actual" ? "" : ` (${modality})`;
  const two = (pair: readonly string[]) => pair.map(of).join("–");
  switch (content.kind) {
    case "event":
      return `${of(content.source)} → ${of(content.target)}: ${content.root.toLowerCase()}, ${content.manner}${how}`;
    case "statement":
      return `${of(content.state)}${content.speaker === undefined ? "" : ` (${content.speaker})`} ${content.position} ties of ${two(content.pair)}${how}`;
    case "expert":
      return `${content.speaker ?? "somebody"} judges: ${content.position} ties of ${two(content.pair)}${how}`;
    case "survey":
      return `${content.sharePct} % in ${of(content.state)} see ${of(content.about)} as ${content.view}`;
    case "deal":
      return `deal of ${content.parties.map(of).join(", ")}: ${content.stage}${how}`;
    case "arms-sale":
      return `arms ${of(content.supplier)} → ${of(content.recipient)}: ${content.stage}${how}`;
    case "conditional":
      return `if ${content.actor === undefined ? "somebody" : of(content.actor)} acts on ${content.targets.map(of).join(", ")}: ${content.outcome}`;
    case "factor":
      return `${content.effect} for ${two(content.pair)}${how}`;
    case "dispute-position":
      return `${of(content.state)} in ${content.dispute}: with ${content.sidesWith === undefined ? "nobody named" : of(content.sidesWith)}`;
  }
}
