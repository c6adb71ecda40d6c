import { createHash } from "node:crypto";
import { EntenteError, Recent } from "../../core/index.ts";
import type { Reply } from "./route.ts";

/** A write that was done under a key. */
export interface DoneWrite {
  /** Hash of what was asked. */
  readonly fingerprint: string;
  readonly reply: Reply;
}

/** Where writes are remembered by their keys, so that one sent again is not done again. */
export interface WriteMemory {
  readonly find: (key: string) => Promise<DoneWrite | undefined>;
  readonly keep: (key: string, write: DoneWrite) => Promise<void>;
}

const MOST_LETTERS = 16_000_000;
const LONGEST_KEY = 200;

/** Writes remembered while the server is up. */
export function rememberWrites(): WriteMemory {
  const writes = new Recent<string, DoneWrite>(MOST_LETTERS, ({ reply }) => sizeOf(reply));
  return {
    find: async (key) => writes.get(key),
    keep: async (key, write) => writes.set(key, write),
  };
}

function sizeOf({ body }: Reply): number {
  return body instanceof ReadableStream ? Number.POSITIVE_INFINITY : body.length;
}

/**
 * Does a write once for each key: sent again with the same key it gets the answer it got before.
 *
 * Throws: `server/key-reused` where the key came with something else before, or while it is still being done.
 */
export function onceByKey(memory: WriteMemory) {
  const underWay = new Set<string>();
  return async (
    asked: { readonly key: string; readonly who: string; readonly what: unknown },
    write: () => Promise<Reply>,
  ): Promise<Reply> => {
    if (!/^[\x21-\x7E]{1,200}$/.test(asked.key)) throw badKey();
    const key = `${asked.who} ${asked.key}`;
    const fingerprint = createHash("sha256").update(JSON.stringify(asked.what)).digest("base64url");
    const before = await memory.find(key);
    if (before !== undefined && before.fingerprint !== fingerprint) throw reused();
    if (before !== undefined)
      return { ...before.reply, headers: { ...before.reply.headers, "idempotent-replayed": "true" } };
    if (underWay.has(key)) throw reused();
    underWay.add(key);
    try {
      const reply = await write();
      await memory.keep(key, { fingerprint, reply });
      return reply;
    } finally {
      underWay.delete(key);
    }
  };
}

function badKey(): EntenteError {
  return new EntenteError("server/bad-request", {
    message: `The Idempotency-Key is empty, longer than ${LONGEST_KEY} letters, or holds letters that a header cannot.`,
    hint: "Use a random identifier for each write.",
  });
}

function reused(): EntenteError {
  return new EntenteError("server/key-reused", {
    message: "This Idempotency-Key came with another request, or with one that is still being done.",
    hint: "Use a new key for each write; the same one only to send the same write again.",
  });
}
