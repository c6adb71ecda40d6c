import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { forecastOrigin, type OriginForecast, type Protocol, type TrainingTable } from "../../model/index.ts";
import type { Outcome } from "../../panel/index.ts";

/** One origin to forecast. */
export interface OriginTask {
  readonly outcome: Outcome;
  readonly protocol: Protocol;
  readonly origin: number;
  readonly withBaselines: boolean;
  readonly withCovariance: boolean;
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly table: TrainingTable;
}
/** What a worker answers: the number of the task, and its forecast. */
export interface WorkerAnswer {
  readonly at: number;
  readonly forecast: OriginForecast;
}

/** Workers run from built files only; from sources the same work is done one after the other. */
const IS_BUILT = import.meta.url.endsWith(".js");
const MOST_WORKERS = 8;

/**
 * Forecasts origins, several at a time, each from what was closed by it alone; the order of work changes no number.
 *
 * Out: forecasts in the order of the tasks, without the pool.
 */
export async function forecastOrigins(
  tasks: readonly OriginTask[],
  table: TrainingTable,
  onDone: (task: OriginTask) => void,
): Promise<OriginForecast[]> {
  const workers = Math.min(availableParallelism(), MOST_WORKERS, tasks.length);
  if (!IS_BUILT || workers < 2) {
    return tasks.map((task) => {
      const forecast = forecastOrigin({ ...task, table }, task.origin);
      onDone(task);
      return forecast;
    });
  }
  const shared = shareTable(table);
  const forecasts: OriginForecast[] = [];
  // Late origins have the most rows: they go first, so that no worker is left alone with them at the end.
  const queue = [...tasks.keys()].sort(
    (p, q) => (tasks[q] as OriginTask).origin - (tasks[p] as OriginTask).origin || p - q,
  );
  await Promise.all(
    Array.from({ length: workers }, () =>
      runWorker(shared, {
        next: () => queue.shift(),
        task: (at) => tasks[at] as OriginTask,
        done: ({ at, forecast }) => {
          forecasts[at] = forecast;
          onDone(tasks[at] as OriginTask);
        },
      }),
    ),
  );
  return forecasts;
}

interface Queue {
  readonly next: () => number | undefined;
  readonly task: (at: number) => OriginTask;
  readonly done: (answer: WorkerAnswer) => void;
}

async function runWorker(table: TrainingTable, queue: Queue): Promise<void> {
  const start: WorkerStart = { table };
  const worker = new Worker(new URL("./forecast-worker.js", import.meta.url), { workerData: start });
  try {
    await new Promise<void>((resolve, reject) => {
      const send = (): void => {
        const at = queue.next();
        if (at === undefined) resolve();
        else worker.postMessage({ at, task: queue.task(at) });
      };
      worker.on("message", (answer: WorkerAnswer) => {
        queue.done(answer);
        send();
      });
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`a worker ended with ${code}`)));
      send();
    });
  } finally {
    await worker.terminate();
  }
}

/** The table with its long columns in memory that all workers read. */
function shareTable(table: TrainingTable): TrainingTable {
  const labels = Object.fromEntries(
    Object.entries(table.labels).map(([outcome, one]) => [
      outcome,
      { ...one, atRisk: share(one.atRisk), onsetYear: share(one.onsetYear), treaty: share(one.treaty) },
    ]),
  ) as unknown as TrainingTable["labels"];
  return {
    ...table,
    year: share(table.year),
    dyad: share(table.dyad),
    a: share(table.a),
    b: share(table.b),
    design: share(table.design),
    complete: share(table.complete),
    labels,
  };
}

type Column = Int16Array | Int32Array | Uint8Array | Uint16Array | Float32Array;

function share<T extends Column>(column: T): T {
  const make = column.constructor as new (buffer: SharedArrayBuffer) => T;
  const copy = new make(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}
