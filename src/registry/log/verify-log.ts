import type { RegistryQueries } from "../../store/index.ts";
import { BEGINNING, hashOf, type Entry } from "./entry.ts";
import { loadEntries, loadHead } from "./read-log.ts";

/** What a walk along the log found. */
export interface LogCheck {
  /** Entries that are as they were written, from the first on. */
  readonly entries: number;
  /** Hash of the last of them: whoever noted it earlier can tell that nothing before it was changed. */
  readonly head: string;
  /** The first entry that is not; absent when all are. */
  readonly broken?: { readonly sequence: number; readonly id?: string; readonly why: string };
}

const AT_ONCE = 1000;

/** Walks the log from its beginning and stops at the first entry that is not as it was written. */
export async function verifyLog(log: RegistryQueries): Promise<LogCheck> {
  const end = await loadHead(log);
  const chain = startChain();
  for (;;) {
    const { sequence } = chain.end();
    const entries = await loadEntries({ after: sequence, limit: AT_ONCE }, log);
    for (const entry of entries) {
      const why = chain.add(entry);
      if (why !== undefined)
        return { ...countOf(chain), broken: { sequence: entry.sequence, id: entry.id, why } };
    }
    if (entries.length < AT_ONCE) break;
  }
  const last = chain.end();
  // What was added since the end was looked at is no fault.
  if (last.sequence >= end.sequence && (last.sequence > end.sequence || last.hash === end.hash))
    return countOf(chain);
  const why =
    last.sequence < end.sequence
      ? `${end.sequence - last.sequence} of ${end.sequence} entries are gone from the end`
      : "the log does not end with it";
  return {
    ...countOf(chain),
    broken: { sequence: last.sequence + (last.sequence < end.sequence ? 1 : 0), why },
  };
}

/** A chain as far as it was found sound. */
export interface Chain {
  /** Adds the next entry, or says why it cannot be the next. */
  readonly add: (entry: Entry) => string | undefined;
  readonly end: () => { readonly sequence: number; readonly hash: string };
}

/** A chain that goes on from an end, or from the beginning. */
export function startChain(from = { sequence: 0, hash: BEGINNING }): Chain {
  let { sequence, hash } = from;
  return {
    add: (entry) => {
      if (entry.sequence !== sequence + 1) return `entry ${sequence + 1} is gone`;
      if (entry.previousHash !== hash) return "it does not follow from the entry before it";
      if (entry.hash !== hashOf(entry)) return "its content is not what it was when it was written";
      ({ sequence, hash } = entry);
      return undefined;
    },
    end: () => ({ sequence, hash }),
  };
}

function countOf(chain: Chain): { entries: number; head: string } {
  const { sequence, hash } = chain.end();
  return { entries: sequence, head: hash };
}
