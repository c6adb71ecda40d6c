import { Agent, request } from "node:http";

/** What a client process is told, and what it tells when done. */
export interface LoadOrder {
  readonly address: string;
  readonly paths: readonly string[];
  readonly clients: number;
  readonly seconds: number;
}

/** Times of every answer in milliseconds, and how many there were of each status. */
export interface LoadResult {
  readonly ms: readonly number[];
  readonly statuses: Readonly<Record<string, number>>;
}

/** Clients that each ask one path after another, taking the next of one list, until time is over or the list is. */
async function load({ address, paths, clients, seconds }: LoadOrder): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const ms: number[] = [];
  const statuses: Record<string, number> = {};
  const until = performance.now() + seconds * 1000;
  let next = 0;
  const ask = (path: string) =>
    new Promise<void>((resolve) => {
      const began = performance.now();
      const count = (status: string) => {
        statuses[status] = (statuses[status] ?? 0) + 1;
        ms.push(performance.now() - began);
        resolve();
      };
      const sent = request(address + path, { agent }, (response) => {
        response.resume();
        response.on("end", () => count(String(response.statusCode)));
      });
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
  await Promise.all(Array.from({ length: clients }, work));
  agent.destroy();
  return { ms, statuses };
}

process.on("message", (order: LoadOrder) => {
  void load(order).then((result) => process.send?.(result, () => process.exit(0)));
});
