import { Worker } from "node:worker_threads";
import { EntenteError } from "../../../core/index.ts";
import type { Rendered } from "../wire.ts";
import type { Computer, Progress } from "./computer.ts";
import { putTogether, type TaskMessage, type WorkerData, type WorkerMessage } from "./messages.ts";
import { patienceForLong, type TaskName } from "./tasks.ts";

/** How much may run and wait. */
export interface PoolRules {
  readonly workers: number;
  /** Tasks that may wait; what comes on top is turned away. */
  readonly mostWaiting: number;
  /** Longest time from asking to answer, of work that is not known to be long. */
  readonly patienceMs: number;
}

/** Two threads; as many tasks waiting as are done in a few seconds. */
export const POOL_RULES: PoolRules = {
  workers: 2,
  mostWaiting: 256,
  patienceMs: 20_000,
};

/** Rest before a thread that could not begin is begun again. */
const AGAIN_MS = 2000;

interface Job {
  readonly message: TaskMessage;
  readonly isLong: boolean;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly resolve: (rendered: Rendered) => void;
  readonly reject: (cause: unknown) => void;
  readonly clock: NodeJS.Timeout;
}

interface Seat {
  worker: Worker;
  isReady: boolean;
  job: Job | undefined;
}

/**
 * Runs tasks on threads of their own, so that requests are taken while work is done.
 *
 * Of the threads one is never given long work: a ranking does not keep a question waiting.
 */
export class WorkerPool implements Computer {
  readonly #data: WorkerData;
  readonly #rules: PoolRules;
  readonly #seats: Seat[];
  #waiting: Job[] = [];
  #isClosed = false;
  #begun: () => void = () => {};
  #notBegun: (cause: unknown) => void = () => {};
  /** Fulfilled when the first thread can answer; rejected when none can, as where there is no record. */
  readonly ready: Promise<void>;

  constructor(data: WorkerData = {}, rules: PoolRules = POOL_RULES) {
    this.#data = data;
    this.#rules = rules;
    this.ready = new Promise((resolve, reject) => {
      this.#begun = resolve;
      this.#notBegun = reject;
    });
    // Whoever does not wait for it must not be ended by it.
    this.ready.catch(() => {});
    this.#seats = Array.from({ length: rules.workers }, () => this.#open());
  }

  /** Tasks that wait or run. */
  get load(): number {
    return this.#waiting.length + this.#seats.filter(({ job }) => job !== undefined).length;
  }

  readonly run: Computer["run"] = (name, input, { signal, onProgress, writeKey } = {}) =>
    new Promise<Rendered>((resolve, reject) => {
      if (this.#isClosed || this.#waiting.length >= this.#rules.mostWaiting) {
        reject(busy());
        return;
      }
      const long = patienceForLong(name);
      const patience = long ?? this.#rules.patienceMs;
      const job: Job = {
        message: { name, input, ...(writeKey === undefined ? {} : { writeKey }) },
        isLong: long !== undefined,
        onProgress,
        resolve,
        reject,
        clock: setTimeout(() => this.#giveUp(job, tooSlow(name, patience)), patience),
      };
      // Nobody waits any more for what has not begun; what has is finished, and kept for the next who asks.
      signal?.addEventListener("abort", () => this.#forget(job), { once: true });
      this.#waiting.push(job);
      this.#assign();
    });

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting) this.#end(job, () => job.reject(busy()));
    this.#waiting = [];
    await Promise.all(this.#seats.map(({ worker }) => worker.terminate()));
  }

  #open(): Seat {
    const seat: Seat = { worker: this.#start(() => seat), isReady: false, job: undefined };
    return seat;
  }

  #start(seatOf: () => Seat): Worker {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: this.#data });
    worker.on("message", (message: WorkerMessage) => this.#hear(seatOf(), message));
    worker.on("error", (cause) => this.#replace(seatOf(), worker, cause));
    worker.on("exit", () => this.#replace(seatOf(), worker, new Error("a worker ended")));
    return worker;
  }

  #hear(seat: Seat, message: WorkerMessage): void {
    const { job } = seat;
    switch (message.kind) {
      case "ready":
        seat.isReady = true;
        this.#begun();
        break;
      case "unable":
        this.#notBegun(putTogether(message.error));
        return;
      case "progress":
        job?.onProgress?.(message.progress);
        return;
      case "done":
        seat.job = undefined;
        if (job !== undefined) this.#end(job, () => job.resolve(message.rendered));
        break;
      case "failed":
        seat.job = undefined;
        if (job !== undefined) this.#end(job, () => job.reject(putTogether(message.error)));
        break;
    }
    this.#assign();
  }

  #assign(): void {
    for (const seat of this.#seats) {
      if (!seat.isReady || seat.job !== undefined) continue;
      const longRunning = this.#seats.filter(({ job }) => job?.isLong === true).length;
      const mayTakeLong = longRunning < Math.max(1, this.#seats.length - 1);
      const next = this.#waiting.find((job) => !job.isLong || mayTakeLong);
      if (next === undefined) return;
      this.#waiting = this.#waiting.filter((job) => job !== next);
      seat.job = next;
      seat.worker.postMessage(next.message);
    }
  }

  #end(job: Job, tell: () => void): void {
    clearTimeout(job.clock);
    tell();
  }

  #forget(job: Job, why: EntenteError = busy()): void {
    if (!this.#waiting.includes(job)) return;
    this.#waiting = this.#waiting.filter((one) => one !== job);
    this.#end(job, () => job.reject(why));
  }

  /** Ends a job whose time is over: a thread that still works at it is replaced. */
  #giveUp(job: Job, why: EntenteError): void {
    const seat = this.#seats.find((one) => one.job === job);
    this.#forget(job, why);
    if (seat === undefined) return;
    const { worker } = seat;
    // Replaced before it has ended, so that nothing is given to a thread that is being ended.
    this.#replace(seat, worker, why);
    void worker.terminate();
  }

  #replace(seat: Seat, worker: Worker, cause: unknown): void {
    if (this.#isClosed || seat.worker !== worker) return;
    const { job, isReady } = seat;
    seat.job = undefined;
    seat.isReady = false;
    if (job !== undefined) this.#end(job, () => job.reject(cause));
    const start = () => {
      if (!this.#isClosed && seat.worker === worker) seat.worker = this.#start(() => seat);
    };
    // One that could not even begin is not begun again at once.
    if (isReady) start();
    else setTimeout(start, AGAIN_MS).unref();
  }
}

function busy(): EntenteError {
  return new EntenteError("server/busy", {
    message: "Too much is being asked at once.",
    hint: "Ask again in a moment.",
  });
}

function tooSlow(name: TaskName, patienceMs: number): EntenteError {
  return new EntenteError("server/too-slow", {
    message: `No answer (${name}) came within ${Math.round(patienceMs / 1000)} seconds.`,
    hint: "Ask again in a moment, or for less.",
  });
}
