import { createHash } from "node:crypto";
import { EntenteError } from "../../core/index.ts";
import type { WriteKey } from "../../workbench/index.ts";
import type { Computer } from "./compute/computer.ts";
import type { Reply } from "./route.ts";
import { toBytes } from "./wire.ts";

/** A write that was done under a key. */
interface DoneWrite {
  /** Hash of what was asked. */
  readonly fingerprint: string;
  /** What was answered; absent where the server was killed before it could say. */
  readonly reply?: Reply | Promise<Reply>;
}

/** Where writes are remembered by their keys, so that one sent again is not done again. */
export interface WriteMemory {
  readonly find: (key: string) => Promise<DoneWrite | undefined>;
  readonly keep: (key: WriteKey, reply: Reply) => Promise<void>;
}

const LONGEST_KEY = 200;

/** Writes remembered in the registry: they outlive the server. */
export function rememberWrites({ run }: Computer): WriteMemory {
  return {
    find: async (key) => {
      const { bytes } = await run("find-write", { key });
      const { done } = JSON.parse(new TextDecoder().decode(bytes)) as FoundWrite;
      if (done === undefined) return undefined;
      const { fingerprint, reply } = done;
      // `keep` wrote it.
      return { fingerprint, ...(reply === undefined ? {} : { reply: JSON.parse(reply) as Reply }) };
    },
    keep: async (key, { body, ...rest }) => {
      if (body instanceof ReadableStream) return;
      const text = typeof body === "string" ? body : new TextDecoder().decode(body);
      await run("keep-write", { ...key, reply: JSON.stringify({ ...rest, body: text }) });
    },
  };
}

interface FoundWrite {
  readonly done?: { readonly fingerprint: string; readonly reply?: string };
}

/** A computer whose writes to the registry are done once for a key. */
export function writingUnder(writeKey: WriteKey, computer: Computer): Computer {
  return { ...computer, run: (name, input, options) => computer.run(name, input, { ...options, writeKey }) };
}

/**
 * Does a write once for each key: sent again with the same key it gets the answer it got before; while it is under way
 * it waits for that answer.
 *
 * In:     how writes are remembered; of each its key, who sends it, what it is, and how it is done under its key.
 * Throws: `server/key-reused` where the key came with something else before.
 */
export function onceByKey(memory: WriteMemory) {
  const underWay = new Map<string, { readonly fingerprint: string; readonly reply: Promise<Reply> }>();
  return async (
    asked: { readonly key: string; readonly who: string; readonly what: unknown },
    write: (key: WriteKey) => Promise<Reply>,
  ): Promise<Reply> => {
    if (!/^[\x21-\x7E]{1,200}$/.test(asked.key)) throw badKey();
    const key = `${asked.who} ${asked.key}`;
    const fingerprint = createHash("sha256").update(JSON.stringify(asked.what)).digest("base64url");
    const found = underWay.has(key) ? undefined : await memory.find(key);
    const before = underWay.get(key) ?? found;
    if (before !== undefined && before.fingerprint !== fingerprint) throw reused();
    if (before?.reply !== undefined) return again(await before.reply);
    const reply = doneAndKept({ key, fingerprint }, write, memory);
    underWay.set(key, { fingerprint, reply });
    try {
      return await reply;
    } finally {
      underWay.delete(key);
    }
  };
}

async function doneAndKept(
  key: WriteKey,
  write: (key: WriteKey) => Promise<Reply>,
  memory: WriteMemory,
): Promise<Reply> {
  const reply = await write(key);
  // It is done, whether or not its answer can be kept; sent again, the registry gives what it came to.
  await memory.keep(key, reply).catch(() => {});
  return reply;
}

function again(reply: Reply): Reply {
  const { body } = reply;
  return {
    ...reply,
    body: typeof body === "string" ? toBytes(body) : body,
    headers: { ...reply.headers, "idempotent-replayed": "true" },
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
    message: "This Idempotency-Key came with another request.",
    hint: "Use a new key for each write; the same one only to send the same write again.",
  });
}
