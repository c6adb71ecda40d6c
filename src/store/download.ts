import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { makeFolder } from "./files.ts";
import { EntenteError } from "../core/index.ts";

/** What to fetch, where to, and how patiently. */
export interface Download {
  readonly address: string;
  /** Path of the finished file; what has come so far stands beside it as `.part`. */
  readonly to: string;
  /** What to do when it cannot be had from the address. */
  readonly byHand: string;
  /** SHA-256 the file must have; absent: any. */
  readonly sha256?: string | undefined;
  readonly onProgress: (bytes: number, total: number | undefined) => void;
  /** Longest silence of the other side, in milliseconds. */
  readonly patienceMs: number;
  /** How often a broken transfer is taken up again. */
  readonly attempts: number;
}

const MOST_BYTES = 4 * 1024 ** 3;

/**
 * Fetches a file, taking up a broken transfer where it stopped, in this run or an earlier one.
 *
 * Out:    its size and SHA-256.
 * Throws: `store/download-failed` when the other side refuses, stays silent or breaks off too often; what has come is kept.
 *         `store/not-the-file` when a web page came in its place, and `store/wrong-checksum` when the bytes are not those expected; they are thrown away.
 */
export async function downloadFile(job: Download): Promise<{ bytes: number; sha256: string }> {
  const part = `${job.to}.part`;
  makeFolder(dirname(job.to));
  let trouble: unknown;
  for (let attempt = 0; attempt < job.attempts; attempt++) {
    try {
      await fetchRest(job, part);
      trouble = undefined;
      break;
    } catch (cause) {
      if (cause instanceof EntenteError) throw cause;
      trouble = cause;
    }
  }
  if (trouble !== undefined) {
    throw new EntenteError("store/download-failed", {
      message: `${job.address} broke off ${job.attempts} times: ${messageOf(trouble)}`,
      hint: "Run the command again: it goes on where the transfer stopped.",
      cause: trouble,
    });
  }
  if (isWebPage(part)) {
    throwAway(part);
    throw new EntenteError("store/not-the-file", {
      message: `${job.address} answered with a web page, not with a file.`,
      hint: `The publisher may have moved it. ${job.byHand}`,
    });
  }
  const sha256 = await hashOf(part);
  if (job.sha256 !== undefined && sha256 !== job.sha256) {
    throwAway(part);
    throw new EntenteError("store/wrong-checksum", {
      message: `${job.address} gave a file with SHA-256 ${sha256.slice(0, 16)}…, expected ${job.sha256.slice(0, 16)}…`,
      hint: "The publisher may have changed it, or the transfer was tampered with: fetch it by hand and compare.",
    });
  }
  renameSync(part, job.to);
  rmSync(`${part}.tag`, { force: true });
  return { bytes: statSync(job.to).size, sha256 };
}

async function fetchRest(job: Download, part: string): Promise<void> {
  const have = existsSync(part) ? statSync(part).size : 0;
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(new Error("no answer in time")), job.patienceMs);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(new Error("it fell silent")), job.patienceMs);
  };
  try {
    const response = await fetch(job.address, {
      signal: silence.signal,
      headers: {
        "accept-encoding": "identity",
        ...(have > 0 ? { range: `bytes=${have}-`, ...ifUnchanged(part) } : {}),
      },
    });
    // 416: nothing is left to send, if what is here is as long as the file.
    if (
      response.status === 416 &&
      /\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1] === String(have)
    )
      return;
    if (response.status === 416) throw startAgain(part);
    if (!response.ok || response.body === null) throw refused(job, response.status);
    const goesOn = response.status === 206 && have > 0;
    if (goesOn && !(response.headers.get("content-range") ?? `bytes ${have}-`).startsWith(`bytes ${have}-`))
      throw startAgain(part);
    writeFileSync(`${part}.tag`, response.headers.get("etag") ?? response.headers.get("last-modified") ?? "");
    const expected = Number(response.headers.get("content-length") ?? Number.NaN);
    const total = Number.isFinite(expected) ? expected + (goesOn ? have : 0) : undefined;
    let bytes = goesOn ? have : 0;
    const body = Readable.fromWeb(response.body);
    body.on("data", (chunk: Buffer) => {
      heard();
      bytes += chunk.length;
      job.onProgress(bytes, total);
      if (bytes > MOST_BYTES) body.destroy(new Error("it is larger than 4 GB"));
    });
    await pipeline(body, createWriteStream(part, { flags: goesOn ? "a" : "w" }));
    if (total !== undefined && bytes < total) throw new Error(`it ended after ${bytes} of ${total} bytes`);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks for the rest only if the file is still the one whose beginning is here. */
function ifUnchanged(part: string): Readonly<Record<string, string>> {
  const tag = existsSync(`${part}.tag`) ? readFileSync(`${part}.tag`, "utf8") : "";
  return tag === "" || tag.startsWith("W/") ? {} : { "if-range": tag };
}

function throwAway(part: string): void {
  rmSync(part, { force: true });
  rmSync(`${part}.tag`, { force: true });
}

function startAgain(part: string): Error {
  throwAway(part);
  return new Error("what had come no longer fits the file");
}

function refused({ address, byHand }: Download, status: number): Error {
  const text = `${address} answered with status ${status}`;
  // A server that is busy may be asked again; a refusal is final.
  if (status >= 500 || status === 429) return new Error(text);
  return new EntenteError("store/download-failed", {
    message: `${text}.`,
    hint: byHand,
  });
}

/** Whether a file begins like a page of the web. */
function isWebPage(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(1024);
    const text = start.subarray(0, readSync(file, start, 0, start.length, 0)).toString("latin1");
    return /^[^a-z<]*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?<(!doctype html|html|head)\b/i.test(text);
  } finally {
    closeSync(file);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

function messageOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? `${cause.message}: ${cause.cause.message}` : cause.message;
}
