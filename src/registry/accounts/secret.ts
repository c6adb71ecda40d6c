import { createHash, timingSafeEqual } from "node:crypto";

/** What is kept of a secret of 256 random bits: enough to know it again, too little to use it. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** What a page of a session sends with each write: only one that may read `/v1/me` knows it. */
export function csrfOf(sessionSecret: string): string {
  return createHash("sha256").update(`csrf:${sessionSecret}`).digest("base64url");
}

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)));
}
