import { readSettings } from "../../../workbench/index.ts";
import type { Computer } from "./computer.ts";
import type { WorkerData } from "./messages.ts";
import { runTask } from "./tasks.ts";

/** Runs tasks in this process, one beside the other. */
export function computeInProcess({ databaseUrl }: WorkerData = {}): Computer {
  return {
    run: (name, input, { onProgress, writeKey } = {}) =>
      runTask(name, input, {
        settings: {
          ...readSettings(),
          ...(databaseUrl === undefined ? {} : { databaseUrl }),
          ...(writeKey === undefined ? {} : { writeKey }),
        },
        onProgress: (done, total, what) => onProgress?.({ done, total, what }),
      }),
    close: async () => {},
  };
}
