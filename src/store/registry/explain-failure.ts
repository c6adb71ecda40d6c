import { EntenteError } from "../../core/index.ts";

/** Where the registry was looked for. */
interface Place {
  readonly file: string;
  readonly databaseUrl?: string | undefined;
}

/** Names of the system, the embedded database and PostgreSQL for what can go wrong with a database as a whole. */
const UNREACHABLE =
  /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|08|57P0|53300|28|3D000|25P03)/;
const NOT_WRITABLE =
  /^(EACCES|EPERM|EROFS|ENOTDIR|ENOSPC|EDQUOT|ENOENT|SQLITE_(READONLY|FULL|CANTOPEN|PERM|IOERR)|53100|25006|42501)/;
const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;
const BUSY = /^(SQLITE_BUSY|SQLITE_LOCKED|55P03|57014|40001|40P01)/;

/** What the driver complains of, in words that say what to do; our own errors stay as they are. */
export function explainFailure(cause: unknown, place: Place): unknown {
  if (cause instanceof EntenteError) return cause;
  const code = codeOf(cause);
  const said = cause instanceof Error ? cause.message : String(cause);
  const where = place.databaseUrl === undefined ? place.file : withoutPassword(place.databaseUrl);
  if (BUSY.test(code)) {
    return new EntenteError("store/registry-busy", {
      message: `The registry at ${where} was held by others for too long. Nothing was written.`,
      hint: "Try again.",
      cause,
    });
  }
  if (DAMAGED.test(code)) {
    return new EntenteError("store/registry-damaged", {
      message: `The registry at ${where} is damaged, or is no registry: ${said}`,
      hint: "Move the file away and restore a dump: entente registry restore FILE",
      cause,
    });
  }
  if (NOT_WRITABLE.test(code) || said.startsWith("ConnectionFailed")) {
    return new EntenteError("store/registry-not-writable", {
      message: `The registry at ${where} cannot be opened or written: ${said}`,
      hint: "Free some space, or name a folder you may write to with ENTENTE_REGISTRY.",
      cause,
    });
  }
  if (place.databaseUrl !== undefined && (UNREACHABLE.test(code) || /connection|timeout/i.test(said))) {
    return new EntenteError("store/registry-unreachable", {
      message: `The registry at ${where} cannot be reached: ${said || code}`,
      hint: "See that the database runs and that its address, user and password are right; then try again.",
      cause,
    });
  }
  return new EntenteError("store/query-failed", {
    message: `The registry at ${where} refused a statement: ${said}`,
    cause,
  });
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
