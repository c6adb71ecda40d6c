import { scrypt, timingSafeEqual } from "node:crypto";
import { EntenteError } from "../../core/index.ts";
import { keyOfName } from "./account.ts";

/** Cost of a hash: 64 MB and some 120 ms of one core. Twice as much takes longer than a sign-in should. */
const LOG2_COST = 16;
const BLOCK_SIZE = 8;
const LANES = 1;
const BYTES = 32;
const MOST_MEMORY = 2 ** 28;
/** The strongest parameters that a stored hash may ask for. */
const MOST_LOG2_COST = 20;

const SHORTEST = 10;
const LONGEST = 200;

/** Throws `registry/weak-password` for a password that is short, of few letters, or the name again. */
export function checkPassword(password: string, name: string): void {
  const why = whyWeak(password, name);
  if (why === undefined) return;
  throw new EntenteError("registry/weak-password", {
    message: `The password ${why}.`,
    hint: `Use ${SHORTEST} letters or more; four words that do not belong together are good.`,
  });
}

const KNOWN = /^(pass ?w[o0]rd|qwert|asdfg|letmein|welcome|admin|entente|0?123456789|abcdefg)/i;

function whyWeak(password: string, name: string): string | undefined {
  const letters = Array.from(password);
  if (letters.length < SHORTEST) return `is shorter than ${SHORTEST} letters`;
  if (letters.length > LONGEST) return `is longer than ${LONGEST} letters`;
  if (new Set(letters).size < SHORTEST / 2) return "has too few different letters";
  if (KNOWN.test(password)) return "begins as those do that are tried first";
  const bare = keyOfName(password).replaceAll(/[\d\W_]+$/gu, "");
  return bare === keyOfName(name) ? "is the name again" : undefined;
}

/** A password's hash by scrypt, as text that says how it was made: `$scrypt$ln=16,r=8,p=1$salt$hash`. */
export async function hashPassword(password: string, salt: Buffer): Promise<string> {
  const hash = await derive(password, { salt, ln: LOG2_COST, r: BLOCK_SIZE, p: LANES });
  return `$scrypt$ln=${LOG2_COST},r=${BLOCK_SIZE},p=${LANES}$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}

const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d)\$([\w-]{22,})\$([\w-]{43})$/;

/** Whether a password is the one that a hash was made of; takes as long for a wrong one as for the right one. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, ln, r, p, salt = "", hash = ""] = STORED.exec(stored) ?? [];
  if (ln === undefined || Number(ln) > MOST_LOG2_COST) throw notMade();
  const made = await derive(password, {
    salt: Buffer.from(salt, "base64url"),
    ln: Number(ln),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(made, Buffer.from(hash, "base64url"));
}

/** A hash that no password is known to have: it is compared with where a name is unknown, so that time tells nothing. */
export const NOBODYS_PASSWORD = `$scrypt$ln=${LOG2_COST},r=${BLOCK_SIZE},p=${LANES}$${"A".repeat(22)}$${"A".repeat(43)}`;

interface HashParts {
  readonly salt: Buffer;
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

function derive(password: string, { salt, ln, r, p }: HashParts): Promise<Buffer> {
  const text = password.normalize("NFC");
  return new Promise((resolve, reject) => {
    scrypt(text, salt, BYTES, { N: 2 ** ln, r, p, maxmem: MOST_MEMORY }, (cause, hash) =>
      cause === null ? resolve(hash) : reject(cause),
    );
  });
}

function notMade(): EntenteError {
  return new EntenteError("registry/bad-password-hash", {
    message: "The password of an account is kept in a form that is not known here.",
    hint: "Set it anew: entente account password NAME",
  });
}
