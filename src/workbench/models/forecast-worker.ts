import { parentPort, workerData } from "node:worker_threads";
import { forecastOrigin } from "../../model/index.ts";
import type { OriginTask, WorkerAnswer, WorkerStart } from "./forecast-origins.ts";

/** Forecasts one origin after another as they are asked for. */
const { table } = workerData as WorkerStart;
parentPort?.on("message", ({ at, task }: { at: number; task: OriginTask }) => {
  const answer: WorkerAnswer = { at, forecast: forecastOrigin({ ...task, table }, task.origin) };
  parentPort?.postMessage(answer);
});
