import { EntenteError, type ErrorCode } from "../../core/index.ts";

/** Where the registry was looked for. */
interface Place {
  readonly file: string;
  readonly databaseUrl?: string | undefined;
}

/** What can go wrong with a database as a whole, and what to say of it. */
interface Failure {
  readonly code: ErrorCode;
  /** Names that the system, the embedded database and PostgreSQL give it. */
  readonly codes: RegExp;
  /** What is said of it where it has no name. */
  readonly words?: RegExp;
  readonly where: "anywhere" | "PostgreSQL";
  readonly says: (where: string, said: string) => string;
  readonly hint: string;
}

const FAILURES: readonly Failure[] = [
  {
    code: "store/registry-busy",
    codes: /^(SQLITE_BUSY|SQLITE_LOCKED|55P03|57014|40001|40P01)/,
    where: "anywhere",
    says: (where) => `The registry at ${where} was held by others for too long. Nothing was written.`,
    hint: "Try again.",
  },
  {
    code: "store/registry-damaged",
    codes: /^SQLITE_(CORRUPT|NOTADB)/,
    where: "anywhere",
    says: (where, said) => `The registry at ${where} is damaged, or is no registry: ${said}`,
    hint: "Move the file away and restore a dump: entente registry restore FILE",
  },
  {
    code: "store/registry-unreachable",
    codes:
      /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES|08|57P0|53300|28|3D000|25P03)/,
    words: /^(connection terminated|timeout expired|timeout exceeded|client has encountered|sasl|scram)/i,
    where: "PostgreSQL",
    says: (where, said) => `The registry at ${where} cannot be reached: ${said}`,
    hint: "See that the database runs and that its address, user and password are right; then try again.",
  },
  {
    code: "store/registry-not-writable",
    codes:
      /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC|EDQUOT|ENOENT|SQLITE_(READONLY|FULL|CANTOPEN|PERM|IOERR)|53100|25006|42501)/,
    words: /^ConnectionFailed/,
    where: "anywhere",
    says: (where, said) => `The registry at ${where} cannot be opened or written: ${said}`,
    hint: "Free some space, or name a folder you may write to with ENTENTE_REGISTRY.",
  },
];

/** What the driver complains of, in words that say what to do; our own errors stay as they are. */
export function explainFailure(cause: unknown, { file, databaseUrl }: Place): unknown {
  if (cause instanceof EntenteError) return cause;
  const code = codeOf(cause);
  const said = cause instanceof Error && cause.message !== "" ? cause.message : code || String(cause);
  const where = databaseUrl === undefined ? file : withoutPassword(databaseUrl);
  const failure = FAILURES.find(
    (one) =>
      (one.where === "anywhere" || databaseUrl !== undefined) &&
      (one.codes.test(code) || one.words?.test(said) === true),
  );
  return failure === undefined
    ? new EntenteError("store/query-failed", {
        message: `The registry at ${where} refused a statement: ${said}`,
        cause,
      })
    : new EntenteError(failure.code, { message: failure.says(where, said), hint: failure.hint, cause });
}

/** The code that a driver or the system gave a failure; blank where it gave none. */
export function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError) return codeOf(cause.errors[0]);
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  return typeof code === "string" ? code : "";
}

/** An address of a database as it may be shown. */
export function withoutPassword(address: string): string {
  return address.replace(/:\/\/([^@/]*)@/, (_, who: string) => `://${who.replace(/:.*/, "")}@`);
}
