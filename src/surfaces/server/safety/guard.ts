import type { Context, Next } from "hono";
import { getConnInfo } from "@hono/node-server/conninfo";
import { EntenteError } from "../../../core/index.ts";
import { TokenBuckets, type Rate } from "./token-buckets.ts";

/** What requests are held to. */
export interface GuardRules {
  /** Whether only this computer can reach the server: then it answers to its own names alone. */
  readonly isLocal: boolean;
  /** The name under which a server in front of it makes it known, with its port if it is unusual. */
  readonly publicHost?: string;
  /** How often one address may ask; this computer's own may as often as it likes. */
  readonly rate: Rate;
}

/** Requests an address may send. */
export const USUAL_RATE: Rate = { burst: 300, perSecond: 30 };

const MOST_ADDRESS = 8000;
const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
const OWN_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Turns away what must not be answered.
 *
 * A server at localhost answers to no other name, so that a page whose name was made to lead here (DNS rebinding) reads
 * nothing; and takes no writes that another site's page sends.
 *
 * Throws: `server/too-large`, `server/foreign-origin`, `server/too-many-requests`.
 */
export function guard(rules: GuardRules): (context: Context, next: Next) => Promise<void> {
  const buckets = new TokenBuckets(rules.rate);
  return async (context, next) => {
    const { req } = context;
    if (req.raw.url.length > MOST_ADDRESS) throw tooLong();
    const host = req.header("host") ?? "";
    const isOurs = OWN_NAMES.has(nameOf(host)) || host.toLowerCase() === rules.publicHost;
    if (rules.isLocal && !isOurs) throw foreignHost(host);
    if (!READING.has(req.method) && !hasToken(context)) checkOrigin(context, host);
    const address = addressOf(context);
    const wait = isOwn(address) ? undefined : buckets.take(address, Date.now());
    if (wait !== undefined) {
      context.header("retry-after", String(wait));
      throw tooMany(wait);
    }
    await next();
  };
}

/** A host's name without its port. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, "");
}

function checkOrigin({ req }: Context, host: string): void {
  const origin = req.header("origin");
  const isElsewhere = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  const isForeign = ["cross-site", "same-site"].includes(req.header("sec-fetch-site") ?? "");
  if (isElsewhere || isForeign) {
    throw new EntenteError("server/foreign-origin", {
      message: "Another site's page may not write here.",
      hint: "Send it from the workbench's own page, or from a program without an Origin header.",
    });
  }
}

/** Whether a request comes with a token, which a browser never adds by itself as it does cookies. */
function hasToken({ req }: Context): boolean {
  return /^Bearer /i.test(req.header("authorization") ?? "");
}

/** Network address of whoever asks. */
export function addressOf(context: Context): string {
  return getConnInfo(context).remote.address ?? "";
}

function isOwn(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

function tooLong(): EntenteError {
  return new EntenteError("server/too-large", {
    message: `The address is longer than ${MOST_ADDRESS} letters.`,
    hint: "Send long texts in the body.",
  });
}

function foreignHost(host: string): EntenteError {
  return new EntenteError("server/foreign-origin", {
    message: `This server does not answer to the name "${host.slice(0, 60)}".`,
    hint: "Open it as http://localhost, or start it with --host to serve other computers.",
  });
}

function tooMany(wait: number): EntenteError {
  return new EntenteError("server/too-many-requests", {
    message: "Too many requests came from this address.",
    hint: `Ask again in ${wait} ${wait === 1 ? "second" : "seconds"}.`,
  });
}
