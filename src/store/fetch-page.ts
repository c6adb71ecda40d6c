import { lookup } from "node:dns/promises";
import { request as requestPlain, type IncomingMessage } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { EntenteError } from "../core/index.ts";
import { isPublicAddress } from "./public-address.ts";

/** How a page is fetched: whom to ask for addresses, where one may connect, how much and how long. */
export interface PageRules {
  /** Addresses of a host name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  /** Whether one may connect to an address. */
  readonly mayConnect: (address: string) => boolean;
  readonly mostBytes: number;
  /** Longest time for the whole page, redirects too, in milliseconds. */
  readonly patienceMs: number;
}

/** Rules for pages of the public internet: at most 10 MB in 30 seconds. */
export const PAGE_RULES: PageRules = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  mayConnect: isPublicAddress,
  mostBytes: 10_000_000,
  patienceMs: 30_000,
};

/** What came from an address. */
export interface Page {
  /** Where it was in the end, after redirects. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** As the server calls it, such as "text/html; charset=utf-8". */
  readonly contentType: string;
}

const MOST_REDIRECTS = 5;

/**
 * Fetches a page from the public internet.
 *
 * The address that was checked is the one connected to, also after a redirect: a name that resolves elsewhere the
 * second time gains nothing.
 *
 * Throws: `store/forbidden-address` for anything but http and https, and for private, loopback and link-local addresses;
 *         `record/too-large` past the limit; `store/download-failed` for a refusal, a silence or too many redirects.
 */
export async function fetchPage(address: string, rules: PageRules = PAGE_RULES): Promise<Page> {
  const signal = AbortSignal.timeout(rules.patienceMs);
  let at = parseAddress(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await ask(at, rules, signal);
    const status = answer.statusCode ?? 0;
    const location = answer.headers.location;
    if (status >= 300 && status < 400 && location !== undefined) {
      answer.destroy();
      at = parseAddress(location, at);
      continue;
    }
    if (status !== 200) {
      answer.destroy();
      throw failed(at, `answered with status ${status}`);
    }
    const packed = await collect(at, answer, rules);
    return {
      address: at.href,
      bytes: unpack(at, packed, answer.headers["content-encoding"], rules),
      contentType: answer.headers["content-type"] ?? "",
    };
  }
  throw failed(at, `sent on more than ${MOST_REDIRECTS} times`);
}

function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw forbidden(address, "is no web address");
  const url = new URL(address, base?.href);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw forbidden(address, "is neither http nor https");
  if (url.username !== "" || url.password !== "") throw forbidden(url.host, "carries a name and password");
  return url;
}

async function ask(url: URL, rules: PageRules, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) > 0 ? [host] : await resolved(url, host, rules, signal);
  const closed = addresses.find((one) => !rules.mayConnect(one));
  if (closed !== undefined)
    throw forbidden(url.host, `leads to ${closed}, which is not on the public internet`);
  const known = addresses.map((one) => ({ address: one, family: isIP(one) }));
  const [first] = known;
  if (first === undefined) throw failed(url, "has no address");
  const toKnown: LookupFunction = (_host, { all }, done) =>
    all === true ? done(null, known) : done(null, first.address, first.family);
  const send = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      lookup: toKnown,
      signal,
      agent: false,
      headers: {
        "user-agent": "entente",
        accept:
          "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain, */*;q=0.1",
        "accept-encoding": "identity",
      },
    });
    request.on("response", resolve);
    request.on("error", (cause) => reject(failed(url, "could not be reached", cause)));
    request.end();
  });
}

async function resolved(
  url: URL,
  host: string,
  { resolve }: PageRules,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("no answer in time")), { once: true });
  });
  try {
    return await Promise.race([resolve(host), late]);
  } catch (cause) {
    throw failed(url, "has a host name that is not known", cause);
  }
}

async function collect(url: URL, answer: IncomingMessage, { mostBytes }: PageRules): Promise<Buffer> {
  if (Number(answer.headers["content-length"] ?? 0) > mostBytes) {
    answer.destroy();
    throw tooLarge(url.href, mostBytes);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBytes) throw tooLarge(url.href, mostBytes);
      chunks.push(chunk as Buffer);
    }
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause;
    throw failed(url, "broke off", cause);
  }
  return Buffer.concat(chunks);
}

/** Some servers pack what they send though asked not to. */
function unpack(
  url: URL,
  packed: Buffer,
  encoding: string | undefined,
  { mostBytes }: PageRules,
): Uint8Array {
  const method = { gzip: gunzipSync, "x-gzip": gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[
    (encoding ?? "").trim().toLowerCase()
  ];
  if (method === undefined) return packed;
  try {
    return method(packed, { maxOutputLength: mostBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(url.href, mostBytes);
    throw failed(url, "sent what cannot be unpacked", cause);
  }
}

/** The error for an input past the limit. */
export function tooLarge(where: string, mostBytes: number): EntenteError {
  return new EntenteError("record/too-large", {
    message: `${where} is larger than ${mostBytes / 1_000_000} MB.`,
    hint: "Cut it into parts and read them one by one.",
  });
}

function forbidden(address: string, why: string): EntenteError {
  return new EntenteError("store/forbidden-address", {
    message: `${address} ${why}.`,
    hint: "Only http and https pages of the public internet are fetched; save the page and name the file.",
  });
}

function failed(url: URL, what: string, cause?: unknown): EntenteError {
  return new EntenteError("store/download-failed", {
    message: `${url.href} ${what}${cause instanceof Error ? `: ${cause.message}` : ""}.`,
    hint: "Save the page in a browser and name the file.",
    ...(cause === undefined ? {} : { cause }),
  });
}
