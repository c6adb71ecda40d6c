import { EntenteError, type ErrorCode, type Problem } from "../../../core/index.ts";
import type { WriteKey } from "../../../workbench/index.ts";
import type { Rendered } from "../wire.ts";
import type { Progress } from "./computer.ts";
import type { TaskName } from "./tasks.ts";

/** What a worker is started with. */
export interface WorkerData {
  /** Address of the database of the registry; absent: as the settings have it. */
  readonly databaseUrl?: string | undefined;
}

/** What a worker is asked. */
export interface TaskMessage {
  readonly name: TaskName;
  readonly input: unknown;
  readonly writeKey?: WriteKey;
}

/** An error in parts that can be handed between threads. */
export interface ErrorParts {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly details: readonly Problem[];
}

/** What a worker says: that it is ready or cannot be, how far it is, or how it ended. */
export type WorkerMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "unable"; readonly error: ErrorParts }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly rendered: Rendered }
  | { readonly kind: "failed"; readonly error: ErrorParts };

/** An error taken apart; of one that nobody foresaw nothing inner crosses. */
export function takeApart(cause: unknown): ErrorParts {
  if (!(cause instanceof EntenteError))
    return { code: "server/unexpected", message: "Something went wrong on the server.", details: [] };
  const { code, message, hint, details } = cause;
  return { code, message, hint, details };
}

/** The error put together again. */
export function putTogether({ code, message, hint, details }: ErrorParts): EntenteError {
  return new EntenteError(code, { message, details, ...(hint === undefined ? {} : { hint }) });
}
