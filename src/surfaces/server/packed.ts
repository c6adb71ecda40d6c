import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { Recent } from "../../core/index.ts";
import { tagOf } from "./wire.ts";

/** Encodings in which bodies are packed, the smallest first. */
const ENCODINGS = ["br", "gzip"] as const;
type Encoding = (typeof ENCODINGS)[number];

/** A body as one client takes it; the tag is of these very bytes. */
export interface SentBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly encoding?: Encoding;
}

/** Whether a client takes an encoding, by its Accept-Encoding. */
export function takes(accepted: string, encoding: string): boolean {
  return new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted);
}

/** What fits in one packet is sent as it is. */
const LEAST_BYTES = 1400;
const PACKABLE = /^(text\/|application\/(\w+\+)?json)/;
/** Bytes of packed bodies that are kept. */
const MOST_BYTES = 32_000_000;
/** Packs as small as gzip at its best, in a fraction of the time. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 5;

const viaBrotli = promisify(brotliCompress);
const viaGzip = promisify(gzip);

/** Packs bodies for those who take them so. A body is packed once, away from the thread that takes requests, and kept by its tag. */
export function packBodies(mostBytes: number = MOST_BYTES): (
  body: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly type: string;
    readonly etag?: string | undefined;
  },
  accepted: string,
) => Promise<SentBody> {
  const packed = new Recent<string, Uint8Array<ArrayBuffer>>(mostBytes, ({ byteLength }) => byteLength);
  const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const packedOnce = (key: string, encoding: Encoding, bytes: Uint8Array) => {
    const making = underWay.get(key) ?? pack(encoding, bytes).finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  };
  return async ({ bytes, type, etag: known }, accepted) => {
    const etag = known ?? tagOf(bytes);
    const encoding = ENCODINGS.find((one) => takes(accepted, one));
    if (encoding === undefined || bytes.byteLength < LEAST_BYTES || !PACKABLE.test(type))
      return { bytes, etag };
    const key = tagIn(encoding, etag);
    const found = packed.get(key) ?? (await packedOnce(key, encoding, bytes));
    packed.set(key, found);
    return { bytes: found, etag: key, encoding };
  };
}

/** The tag of a body in an encoding: strong, since the same packed again gives the same bytes. */
function tagIn(encoding: Encoding, etag: string): string {
  return `${etag.slice(0, -1)}-${encoding}"`;
}

async function pack(encoding: Encoding, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  switch (encoding) {
    case "br":
      return new Uint8Array(
        await viaBrotli(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
          },
        }),
      );
    case "gzip":
      return new Uint8Array(await viaGzip(bytes, { level: GZIP_LEVEL }));
  }
}
