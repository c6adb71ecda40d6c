import { EntenteError } from "../../../core/index.ts";
import { keyOfName } from "../../../workbench/index.ts";
import { TokenBuckets } from "./token-buckets.ts";

/** Passwords that may be tried for one account: so many at once, then one a minute. */
const FOR_ACCOUNT = { burst: 10, perSecond: 1 / 60 };
/** The same from one address, this computer's own too. */
const FROM_ADDRESS = { burst: 30, perSecond: 1 / 10 };

/** Holds back whoever tries passwords. */
export class SignInLimits {
  readonly #accounts = new TokenBuckets(FOR_ACCOUNT);
  readonly #addresses = new TokenBuckets(FROM_ADDRESS);

  /** Lets a password be tried, or says in how many seconds the next one may be. */
  take(name: string, address: string, nowMs: number): number | undefined {
    return this.#addresses.take(address, nowMs) ?? this.#accounts.take(keyOfName(name), nowMs);
  }
}

/** What is said to somebody who tried too many passwords. */
export function tooManyTries(wait: number): EntenteError {
  return new EntenteError("server/too-many-requests", {
    message: "Too many passwords were tried.",
    hint: `Try again in ${wait} ${wait === 1 ? "second" : "seconds"}.`,
  });
}
