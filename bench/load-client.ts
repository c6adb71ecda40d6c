import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What a client process is told, and what it tells when done. */
export interface LoadOrder {
  readonly address: string;
  readonly paths: readonly string[];
  readonly clients: number;
  readonly seconds: number;
  /** Milliseconds from one asking of a client to its next, whether or not it has an answer; absent: it asks again once it has one. */
  readonly everyMs?: number;
}

/** Times of every answer in milliseconds, and how many there were of each status. */
export interface LoadResult {
  readonly ms: readonly number[];
  readonly statuses: Readonly<Record<string, number>>;
}

/** Clients that ask one path after another, taking the next of one list, until time is over or the list is. */
async function load({ address, paths, clients, seconds, everyMs }: LoadOrder): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: everyMs === undefined ? clients : clients * 20 });
  const ms: number[] = [];
  const statuses: Record<string, number> = {};
  const until = performance.now() + seconds * 1000;
  let next = 0;
  const ask = (path: string, began: number = performance.now()) =>
    new Promise<void>((resolve) => {
      const count = (status: string) => {
        statuses[status] = (statuses[status] ?? 0) + 1;
        ms.push(performance.now() - began);
        resolve();
      };
      const sent = request(
        address + path,
        { agent, headers: { "accept-encoding": "gzip, br" } },
        (response) => {
          response.resume();
          response.on("end", () => count(String(response.statusCode)));
        },
      );
      sent.on("error", (cause: NodeJS.ErrnoException) => count(cause.code ?? "error"));
      sent.end();
    });
  const work = async () => {
    while (performance.now() < until) {
      const path = paths[next++];
      if (path === undefined) return;
      await ask(path);
    }
  };
  /** Asks at set times: an answer that is late holds up no later one, and is counted from when it was due. */
  const workAtTimes = async (stepMs: number, k: number) => {
    const asked: Promise<void>[] = [];
    for (let due = performance.now() + (stepMs * k) / clients; due < until; due += stepMs) {
      await sleep(Math.max(0, due - performance.now()));
      const path = paths[next++];
      if (path === undefined) break;
      asked.push(ask(path, due));
    }
    await Promise.all(asked);
  };
  await Promise.all(
    Array.from({ length: clients }, (_, k) => (everyMs === undefined ? work() : workAtTimes(everyMs, k))),
  );
  agent.destroy();
  return { ms, statuses };
}

process.on("message", (order: LoadOrder) => {
  void load(order).then((result) => process.send?.(result, () => process.exit(0)));
});
