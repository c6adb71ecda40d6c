import { readSettings } from "../../../workbench/index.ts";
import type { Computer } from "./computer.ts";
import { runTask } from "./tasks.ts";

/** Runs tasks in this process, one beside the other. */
export function computeInProcess(): Computer {
  return {
    run: (name, input, { onProgress } = {}) =>
      runTask(name, input, {
        settings: readSettings(),
        onProgress: (done, total, what) => onProgress?.({ done, total, what }),
      }),
    close: async () => {},
  };
}
