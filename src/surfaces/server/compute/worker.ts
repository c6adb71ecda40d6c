import { parentPort, workerData } from "node:worker_threads";
import { keepRecord, keepRegistry, readSettings, type KeptRegistry } from "../../../workbench/index.ts";
import { takeApart, type TaskMessage, type WorkerData, type WorkerMessage } from "./messages.ts";
import { runTask, usesRegistry } from "./tasks.ts";

/** Runs one task after another beside a record that is kept open, and beside the registry once it is asked for. */
const kept = await keepRecord(withRegistryAddress()).catch((cause: unknown) => {
  say({ kind: "unable", error: takeApart(cause) });
  throw cause;
});
let registry: Promise<KeptRegistry> | undefined;

function withRegistryAddress() {
  // The thread was started by `WorkerPool`, which gives it nothing else.
  const { databaseUrl } = (workerData ?? {}) as WorkerData;
  const settings = readSettings();
  return databaseUrl === undefined ? settings : { ...settings, databaseUrl };
}

function say(message: WorkerMessage, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

/** The registry kept open; one that could not be opened is tried again by the next task. */
async function openedRegistry() {
  registry ??= keepRegistry(kept.settings);
  try {
    return (await registry).settings.registry;
  } catch (cause) {
    registry = undefined;
    throw cause;
  }
}

async function run({ name, input, writeKey }: TaskMessage): Promise<void> {
  const { today, nowMs } = readSettings();
  try {
    const opened = usesRegistry(name) ? await openedRegistry() : undefined;
    const rendered = await runTask(name, input as never, {
      settings: {
        ...kept.settings,
        today,
        nowMs,
        ...(opened === undefined ? {} : { registry: opened }),
        ...(writeKey === undefined ? {} : { writeKey }),
      },
      onProgress: (done, total, what) => say({ kind: "progress", progress: { done, total, what } }),
    });
    say({ kind: "done", rendered }, [rendered.bytes.buffer]);
  } catch (cause) {
    say({ kind: "failed", error: takeApart(cause) });
  }
}

parentPort?.on("message", (message: TaskMessage) => void run(message));
say({ kind: "ready" });
