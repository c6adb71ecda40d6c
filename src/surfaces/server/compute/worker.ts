import { parentPort } from "node:worker_threads";
import { keepRecord, readSettings } from "../../../workbench/index.ts";
import { takeApart, type TaskMessage, type WorkerMessage } from "./messages.ts";
import { runTask } from "./tasks.ts";

/** Runs one task after another beside a record that is kept open. */
const kept = await keepRecord(readSettings());

function say(message: WorkerMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

async function run({ name, input }: TaskMessage): Promise<void> {
  const { today, nowMs } = readSettings();
  try {
    const rendered = await runTask(name, input as never, {
      settings: { ...kept.settings, today, nowMs },
      onProgress: (done, total, what) => say({ kind: "progress", progress: { done, total, what } }),
    });
    say({ kind: "done", rendered }, [rendered.bytes.buffer]);
  } catch (cause) {
    say({ kind: "failed", error: takeApart(cause) });
  }
}

parentPort?.on("message", (message: TaskMessage) => void run(message));
say({ kind: "ready" });
