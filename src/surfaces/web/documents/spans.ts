import type { Finding } from "../../../core/index.ts";

/** A finding with what was decided on it. */
export interface ShownFinding extends Finding {
  readonly review?: { readonly verdict: string; readonly decidedOn: string };
}

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
  readonly text: string;
  readonly findings: readonly ShownFinding[];
}

/** Cuts a text where findings begin and end. */
export function spansOf({ text, findings }: ShownDocument): readonly Span[] {
  const cuts = [...new Set([0, text.length, ...findings.flatMap(({ at }) => [at.start, at.end])])].sort(
    (p, q) => p - q,
  );
  return cuts.slice(0, -1).map((start, k) => {
    const end = cuts[k + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      findings: findings.filter(({ at }) => at.start <= start && at.end >= end),
    };
  });
}

/** What a finding says, in one line. */
export function sayFinding({ content, modality }: Finding): string {
  const how = modality === "actual" ? "" : ` (${modality})`;
  switch (content.kind) {
    case "event":
      return `${content.source} → ${content.target}: ${content.root.toLowerCase()}, ${content.manner}${how}`;
    case "statement":
      return `${content.state}${content.speaker === undefined ? "" : ` (${content.speaker})`} ${content.position} ${content.pair.join("–")}${how}`;
    case "expert":
      return `${content.speaker ?? "somebody"} judges: ${content.position} ${content.pair.join("–")}${how}`;
    case "survey":
      return `${content.sharePct} % in ${content.state} see ${content.about} as ${content.view}`;
    case "deal":
      return `deal of ${content.parties.join(", ")}: ${content.stage}${how}`;
    case "arms-sale":
      return `arms ${content.supplier} → ${content.recipient}: ${content.stage}${how}`;
    case "conditional":
      return `if ${content.actor ?? "somebody"} acts on ${content.targets.join(", ")}: ${content.outcome}`;
    case "factor":
      return `${content.effect} for ${content.pair.join("–")}${how}`;
    case "dispute-position":
      return `${content.state} in ${content.dispute}: with ${content.sidesWith ?? "nobody named"}`;
  }
}
