import type { DataFile } from "../../sources/core/rows.ts";
import { lexiconRows, listOf, type LexiconRow } from "../lexicon-rows.ts";
import type { Span } from "../text/token.ts";

/** A sea, an island or a land that states quarrel over. */
export interface Dispute {
  readonly id: string;
  readonly name: string;
  /** States that claim it or hold it. */
  readonly parties: readonly string[];
  /** Territorial claims of the record that are about it, with the days they stood. */
  readonly claims: readonly { readonly id: string; readonly from: string; readonly to: string | undefined }[];
}

/** A disputed place that a text names, with where. */
export interface NamedDispute {
  readonly dispute: Dispute;
  readonly span: Span;
}

/** Disputed places by the names they go by. */
export interface DisputeLexicon {
  readonly byName: ReadonlyMap<string, Dispute>;
  readonly pattern: RegExp;
}

/** Builds the lexicon of disputed places from `data/lexicon/disputes.csv`, linked to the claims in `data/claims`. */
export function buildDisputeLexicon(files: readonly DataFile[]): DisputeLexicon {
  const claims = lexiconRows(files, "claims/claims.csv");
  const byName = new Map<string, Dispute>();
  for (const row of lexiconRows(files, "lexicon/disputes.csv")) {
    const dispute = disputeOf(row, claims);
    for (const name of listOf(row["names"])) byName.set(name, dispute);
  }
  const longestFirst = [...byName.keys()].sort((p, q) => q.length - p.length).map(escaped);
  // Without any names nothing may match, not even the empty string.
  const names = longestFirst.length === 0 ? "(?!)" : longestFirst.join("|");
  return { byName, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, "gu") };
}

/** The first disputed place that a stretch of text names; one with the parties in question before any other. */
export function findDispute(
  lexicon: DisputeLexicon,
  text: string,
  { span, states }: { readonly span: Span; readonly states: readonly string[] },
): NamedDispute | undefined {
  const found = [...text.slice(span.start, span.end).matchAll(lexicon.pattern)].flatMap((match) => {
    const dispute = lexicon.byName.get(match[0]);
    const start = span.start + match.index;
    return dispute === undefined ? [] : [{ dispute, span: { start, end: start + match[0].length } }];
  });
  const isTheirs = ({ dispute }: NamedDispute) => dispute.parties.some((party) => states.includes(party));
  return found.find(isTheirs) ?? found[0];
}

/** Claims of the record that stood on a day, or all where no day is known. */
export function claimsOn({ claims }: Dispute, day: string | undefined): readonly string[] {
  return claims
    .filter(({ from, to }) => day === undefined || (from <= day && (to === undefined || day <= to)))
    .map(({ id }) => id);
}

function disputeOf(row: LexiconRow, claims: readonly LexiconRow[]): Dispute {
  const parties = listOf(row["parties"]);
  const territory = listOf(row["territory"]);
  return {
    id: row["id"] ?? "",
    name: row["name"] ?? "",
    parties,
    claims: claims
      .filter(
        (claim) =>
          parties.includes(claim["claimant"] ?? "") &&
          parties.includes(claim["against"] ?? "") &&
          territory.some((words) => claim["territory"]?.includes(words)),
      )
      .map((claim) => ({ id: claim["id"] ?? "", from: claim["from"] ?? "", to: claim["to"] || undefined })),
  };
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
