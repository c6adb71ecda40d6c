import { randomBytes } from "node:crypto";
import { EntenteError } from "../../core/index.ts";
import { hashPassword, isPassword } from "../../registry/index.ts";

/** Passwords that wait to be hashed at once; each takes a core and much memory, so they are hashed one by one. */
const MOST_WAITING = 40;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** A new password's hash, salted anew. Throws `registry/sign-ins-busy`. */
export function hashNewPassword(password: string): Promise<string> {
  return inTurn(() => hashPassword(password, randomBytes(16)));
}

/** Whether a password is the one of a hash. Throws `registry/sign-ins-busy`. */
export function checkAgainst(password: string, stored: string): Promise<boolean> {
  return inTurn(() => isPassword(password, stored));
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) {
    throw new EntenteError("registry/sign-ins-busy", {
      message: "Too many people sign in at this moment.",
      hint: "Try again in a few seconds.",
    });
  }
  waiting++;
  const mine = last.then(work);
  last = mine.catch(() => {});
  try {
    return await mine;
  } finally {
    waiting--;
  }
}
