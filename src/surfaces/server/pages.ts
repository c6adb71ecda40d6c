import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Context } from "hono";
import { EntenteError } from "../../core/index.ts";
import { takes } from "./packed.ts";
import { SAFE_HEADERS } from "./safety/headers.ts";
import { hasTag, tagOf } from "./wire.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
/** Packed copies that the build lays beside a file, the smallest first. */
const PACKED = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;
/** A name with a hash in it never gets other contents. */
const HASHED = /[-.][\w-]{8,}\.\w+$/;
const FOREVER = "public, max-age=31536000, immutable";

/**
 * Answers with the files of a folder; any other path gets `index.html`, whose script shows the page.
 *
 * A missing asset is a 404, not the page: a browser must not take HTML for a script.
 */
export function openPages(folder: string): (context: Context) => Promise<Response> {
  return async (context) => {
    const path = pathBelow(context.req.path);
    const wanted = path === "" || extname(path) === "" ? "index.html" : path;
    const found = await readPacked(join(folder, wanted), context.req.header("accept-encoding") ?? "");
    if (found === undefined) throw absent(context.req.path, wanted === "index.html");
    const headers = {
      ...SAFE_HEADERS,
      "content-type": TYPES[extname(wanted)] ?? "application/octet-stream",
      "cache-control": wanted.startsWith("assets/") && HASHED.test(wanted) ? FOREVER : "no-cache",
      vary: "accept-encoding",
      etag: tagOf(found.bytes),
      ...(found.encoding === undefined ? {} : { "content-encoding": found.encoding }),
    };
    if (hasTag(context.req.header("if-none-match"), headers.etag))
      return new Response(null, { status: 304, headers });
    return new Response(found.bytes, { headers });
  };
}

/** A path of the address as one below a folder; empty for one that leaves it. */
function pathBelow(path: string): string {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return "";
  }
  const below = normalize(plain).replaceAll("\\", "/").replace(/^\/+/, "");
  return below.includes("\0") ||
    below.split("/").some((part) => part.startsWith(".")) ||
    below.startsWith(sep)
    ? ""
    : below;
}

interface FoundFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding?: string;
}

async function readPacked(path: string, accepted: string): Promise<FoundFile | undefined> {
  for (const [encoding, ending] of PACKED) {
    if (!takes(accepted, encoding)) continue;
    const bytes = await readIfThere(path + ending);
    if (bytes !== undefined) return { bytes, encoding };
  }
  const bytes = await readIfThere(path);
  return bytes === undefined ? undefined : { bytes };
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return undefined;
  }
}

function absent(path: string, isPage: boolean): EntenteError {
  return new EntenteError("server/unknown-route", {
    message: isPage ? "The pages are not built." : `There is nothing at ${path.slice(0, 80)}.`,
    hint: isPage ? "Build them with: npm run build. The interface is at /openapi.json." : "Begin at /.",
  });
}
