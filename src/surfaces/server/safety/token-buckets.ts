import { Recent } from "../../../core/index.ts";

/** How often something may be done: so many at once, then so many a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
}

/** Who is watched at once; those seen least recently start afresh. */
const MOST_WATCHED = 10_000;

/** A bucket of tokens for each name, that fills again with time. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #buckets = new Recent<string, Bucket>(MOST_WATCHED);

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes a token of a name; without one left, the seconds until there is one again. */
  take(name: string, nowMs: number): number | undefined {
    const { burst, perSecond } = this.#rate;
    const { tokens, atMs } = this.#buckets.get(name) ?? { tokens: burst, atMs: nowMs };
    const filled = Math.min(burst, tokens + (Math.max(0, nowMs - atMs) / 1000) * perSecond);
    const isLeft = filled >= 1;
    this.#buckets.set(name, { tokens: isLeft ? filled - 1 : filled, atMs: nowMs });
    return isLeft ? undefined : Math.ceil((1 - filled) / perSecond);
  }
}
