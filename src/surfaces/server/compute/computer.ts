import type { WriteKey } from "../../../workbench/index.ts";
import type { Rendered } from "../wire.ts";
import type { TaskInput, TaskName } from "./tasks.ts";

/** How far long work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

/** How a use-case is run. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Key under which what it writes to the registry is written once. */
  readonly writeKey?: WriteKey;
}

/** Runs use-cases and gives what they answer as bytes. */
export interface Computer {
  /** Throws what the use-case throws; `server/busy` when too much waits, `server/too-slow` when its time is over. */
  readonly run: <Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    options?: RunOptions,
  ) => Promise<Rendered>;
  readonly close: () => Promise<void>;
}
