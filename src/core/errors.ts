/** The kinds of failure: who has to act. See `EXIT_STATUS`. */
export type ErrorKind = "input" | "missing" | "broken";

/** Every code an `EntenteError` may carry, with its kind. */
export const ERROR_CODES = {
  "core/bad-date": "input",
  "core/bad-probability": "broken",
  "core/bad-question": "input",
  "record/unknown-state": "input",
  "record/not-a-state-then": "input",
  "record/same-state": "input",
  "record/date-out-of-range": "input",
  "record/bad-rows": "broken",
  "record/no-data-directory": "input",
  "record/no-dataset": "missing",
  "record/bad-dataset": "input",
  "record/unknown-fact": "missing",
  "record/unknown-document": "missing",
  "record/unknown-source": "input",
  "record/no-file": "input",
  "record/not-recognised": "input",
  "record/not-imported": "missing",
  "record/no-address": "missing",
  "record/not-text": "input",
  "record/too-large": "input",
  "record/unreadable-page": "input",
  "panel/no-common-year": "missing",
  "store/cache-damaged": "broken",
  "store/library-not-writable": "input",
  "store/download-failed": "missing",
  "store/forbidden-address": "input",
  "store/wrong-checksum": "input",
  "store/not-the-file": "missing",
  "store/bad-archive": "input",
  "store/query-failed": "broken",
  "store/bad-vintage": "broken",
  "store/bad-database-url": "input",
  "store/registry-unreachable": "broken",
  "store/registry-busy": "broken",
  "store/registry-damaged": "broken",
  "store/registry-not-writable": "input",
  "store/registry-newer": "input",
  "panel/unknown-columns": "input",
  "panel/bad-request": "input",
  "panel/not-writable": "input",
  "panel/too-many-rows": "input",
  "model/no-vintage": "missing",
  "model/insufficient-data": "missing",
  "model/unknown-term": "input",
  "model/not-fitted": "broken",
  "evidence/undated": "input",
  "evidence/later-than-question": "input",
  "evidence/unknown-publisher": "input",
  "review/unknown-item": "missing",
  "review/bad-correction": "input",
  "review/quote-not-found": "input",
  "review/decided": "input",
  "registry/bad-forecast": "input",
  "registry/bad-resolution": "input",
  "registry/bad-void": "input",
  "registry/bad-comment": "input",
  "registry/bad-name": "input",
  "registry/not-yours": "input",
  "registry/rung-held": "input",
  "registry/window-over": "input",
  "registry/not-open": "input",
  "registry/unknown-forecast": "missing",
  "registry/unknown-comment": "missing",
  "registry/bad-dump": "input",
  "registry/other-log": "input",
  "registry/log-broken": "broken",
  "registry/bad-account": "input",
  "registry/name-taken": "input",
  "registry/unknown-account": "missing",
  "registry/last-admin": "input",
  "registry/weak-password": "input",
  "registry/bad-password-hash": "broken",
  "registry/sign-in-refused": "input",
  "registry/wrong-password": "input",
  "registry/sign-ins-busy": "broken",
  "registry/bad-token": "input",
  "registry/unknown-token": "missing",
  "registry/bad-cursor": "input",
  "registry/key-reused": "input",
  "assessment/no-lever": "missing",
  "assessment/no-history": "missing",
  "cli/bad-option": "input",
  "cli/not-writable": "input",
  "cli/unexpected": "broken",
  "mcp/unexpected": "broken",
  "server/bad-request": "input",
  "server/unknown-route": "missing",
  "server/wrong-method": "input",
  "server/too-large": "input",
  "server/too-many-requests": "input",
  "server/foreign-origin": "input",
  "server/not-signed-in": "input",
  "server/not-allowed": "input",
  "server/no-accounts": "missing",
  "server/key-reused": "input",
  "server/not-acceptable": "input",
  "server/port-taken": "input",
  "server/busy": "broken",
  "server/too-slow": "broken",
  "server/unexpected": "broken",
} as const satisfies Record<string, ErrorKind>;

/** A code that an `EntenteError` may carry. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Whether something is the code of an error. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === "string" && Object.hasOwn(ERROR_CODES, value);
}

/** Process exit status by kind of error; 0 is success. */
export const EXIT_STATUS: Readonly<Record<ErrorKind, number>> = { input: 2, missing: 3, broken: 1 };

/** HTTP status by kind of error. */
const HTTP_STATUS: Readonly<Record<ErrorKind, number>> = { input: 400, missing: 404, broken: 500 };

/** Errors that HTTP has a status of its own for. */
const OWN_HTTP_STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  "record/too-large": 413,
  "registry/name-taken": 409,
  "registry/last-admin": 409,
  "registry/sign-in-refused": 401,
  "registry/wrong-password": 403,
  "registry/sign-ins-busy": 503,
  "server/not-signed-in": 401,
  "panel/too-many-rows": 413,
  "registry/key-reused": 409,
  "store/registry-unreachable": 503,
  "store/registry-busy": 503,
  "server/not-allowed": 403,
  "server/foreign-origin": 403,
  "server/wrong-method": 405,
  "server/not-acceptable": 406,
  "server/key-reused": 409,
  "server/too-large": 413,
  "server/too-many-requests": 429,
  "server/busy": 503,
  "server/too-slow": 503,
};

/** The HTTP status of an error. */
export function httpStatusOf(code: ErrorCode): number {
  return OWN_HTTP_STATUS[code] ?? HTTP_STATUS[ERROR_CODES[code]];
}

/** One thing wrong in what a person typed or a file brought. */
export interface Problem {
  readonly where: string;
  readonly message: string;
}

interface ErrorParts {
  readonly message: string;
  readonly hint?: string;
  readonly details?: readonly Problem[];
  readonly cause?: unknown;
}

/**
 * The one error class: a code, a message that says what was wrong and where, a hint that says what to do next.
 */
export class EntenteError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly hint: string | undefined;
  readonly details: readonly Problem[];

  constructor(code: ErrorCode, parts: ErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = "EntenteError";
    this.code = code;
    this.kind = ERROR_CODES[code];
    this.hint = parts.hint;
    this.details = parts.details ?? [];
  }
}

/** An error as JSON `entente/error@1`. */
export function errorReport({ code, kind, message, hint, details }: EntenteError): object {
  return { schema: "entente/error@1", code, kind, message, hint, details };
}
