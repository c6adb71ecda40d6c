import { EntenteError, type Problem } from "../../core/index.ts";
import type { RegistryWrites } from "../../store/index.ts";
import { holdLog, insertEntry } from "./append.ts";
import type { Entry } from "./entry.ts";
import { loadHead } from "./read-log.ts";
import { startChain } from "./verify-log.ts";

/** First line of a dump. */
const HEADER = { schema: "entente/registry@1" } as const;
const TEXT_FIELDS = ["id", "kind", "subject", "at", "author", "payload", "previousHash", "hash"] as const;

/** Entries as text: a line that says what it is, then a line of JSON for each. */
export function formatDump(entries: readonly Entry[]): string {
  return [HEADER, ...entries].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/**
 * Reads a dump and checks it from its first line to its last.
 *
 * Throws: `registry/bad-dump` with the first line that is not as it was written.
 */
export function parseDump(text: string): Entry[] {
  const [first = "", ...lines] = text.split("\n").filter((line) => line !== "");
  if ((parseLine(first) as { schema?: unknown } | undefined)?.schema !== HEADER.schema) {
    throw badDump({ where: "line 1", message: "it is not the first line of a dump" });
  }
  const chain = startChain();
  return lines.map((line, k) => {
    const where = `line ${k + 2}`;
    const entry = parseLine(line);
    if (!isEntry(entry)) throw badDump({ where, message: "it is no entry" });
    const why = chain.add(entry);
    if (why !== undefined) throw badDump({ where, message: why });
    return entry;
  });
}

/**
 * Writes the entries of a dump into a registry that is empty, or that holds the beginning of the same log.
 *
 * Out:    how many were added.
 * Throws: `registry/other-log` when the registry holds anything else; nothing is written then.
 */
export async function restoreEntries(entries: readonly Entry[], log: RegistryWrites): Promise<number> {
  await holdLog(log);
  const head = await loadHead(log);
  const isSame = head.sequence === 0 || entries[head.sequence - 1]?.hash === head.hash;
  if (!isSame) {
    throw new EntenteError("registry/other-log", {
      message: `This registry holds ${head.sequence} entries that the dump does not begin with.`,
      hint: "Restore into an empty registry: name another with ENTENTE_REGISTRY or --database-url.",
    });
  }
  const added = entries.slice(head.sequence);
  for (const entry of added) await insertEntry(entry, log);
  return added.length;
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return (
    Number.isInteger(fields["sequence"]) && TEXT_FIELDS.every((name) => typeof fields[name] === "string")
  );
}

function badDump(problem: Problem): EntenteError {
  return new EntenteError("registry/bad-dump", {
    message: `The dump cannot be restored; nothing was written. ${problem.where}: ${problem.message}.`,
    hint: "Use another dump, or ask where this one was changed.",
    details: [problem],
  });
}
