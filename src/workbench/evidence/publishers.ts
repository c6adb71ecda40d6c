import { parse } from "csv-parse/sync";
import { EntenteError, SOURCE_KINDS, type SourceKind } from "../../core/index.ts";
import type { DataFile } from "../../record/index.ts";

const FILE = "lexicon/publishers.csv";

/** Kind of publisher by host. */
export type Publishers = ReadonlyMap<string, SourceKind>;

/** Reads which hosts are of which kind from the files of the record. */
export function readPublishers(files: readonly DataFile[]): Publishers {
  const text = files.find(({ path }) => path === FILE)?.text ?? "kind,hosts\n";
  const rows = parse<{ kind: string; hosts: string }>(text, { columns: true });
  return new Map(
    rows.flatMap(({ kind, hosts }) => {
      const known = SOURCE_KINDS.find((one) => one === kind);
      return known === undefined ? [] : hosts.split(";").map((host) => [host, known] as const);
    }),
  );
}

/** Who published a document, and what kind of publisher it is: by the host of its address, or of one above it. */
export function publisherOf(
  address: string | undefined,
  publishers: Publishers,
): { readonly publisher: string | undefined; readonly kind: SourceKind } {
  const host = address === undefined ? undefined : hostOf(address);
  if (host === undefined) return { publisher: undefined, kind: "unknown" };
  const parts = host.split(".");
  const known = parts.map((_, k) => parts.slice(k).join(".")).find((name) => publishers.has(name));
  return { publisher: known ?? host, kind: (known && publishers.get(known)) || "unknown" };
}

/**
 * The address that stands for a publisher as it was typed: a host that is known.
 *
 * Throws: `evidence/unknown-publisher`.
 */
export function namedPublisher(typed: string, publishers: Publishers): string {
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (publisherOf(address, publishers).kind !== "unknown") return address;
  throw new EntenteError("evidence/unknown-publisher", {
    message: `Nothing is known of a publisher at "${typed.slice(0, 60)}".`,
    hint: "Leave --evidence-from out, or name the host of one that data/lexicon/publishers.csv lists, such as reuters.com.",
  });
}

function hostOf(address: string): string | undefined {
  try {
    return new URL(address).hostname.toLowerCase().replace(/^www\./, "") || undefined;
  } catch {
    return undefined;
  }
}
