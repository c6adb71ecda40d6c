/** How fast the server answers: npm run build && npx tsx bench/serve.ts [--minutes 10] [--seconds 6] */
import { fork, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { connect } from "node:net";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serve as listen } from "@hono/node-server";
import { Hono } from "hono";
import type { LoadOrder, LoadResult } from "./load-client.ts";

const CLIENTS = 50;
const MAIN = join(import.meta.dirname, "../dist/surfaces/cli/main.js");
const STATES =
  "USA CAN GBR FRA DEU ITA RUS CHN JPN IND PAK IRN TUR EGY ISR SAU BRA ARG MEX ZAF NGA ETH AUS IDN VNM THA KOR PRK POL UKR ROU GRC ESP SWE NOR FIN HUN BGR CUB VEN".split(
    " ",
  );

/** Questions that were never asked before: other pairs, third states, horizons, all on days a year apart. */
function* freshPaths(day: string): Generator<string> {
  for (const horizon of [10, 5, 3, 2, 1])
    for (const [c, against] of STATES.entries())
      for (const [i, a] of STATES.entries()) {
        const b = STATES[(i + 1 + c) % STATES.length];
        if (a === b || a === against || b === against) continue;
        yield `/v1/answers?a=${a}&b=${b}&against=${against}&as_of=${day}&horizon=${horizon}`;
      }
}

const CACHED = "/v1/answers?a=RUS&b=CHN&against=USA&as_of=2015-06-01";

function runClients(order: LoadOrder): Promise<LoadResult> {
  const child = fork(join(import.meta.dirname, "load-client.ts"), { execArgv: ["--import", "tsx"] });
  child.send(order);
  return new Promise((resolve, reject) => {
    child.once("message", (result) => resolve(result as LoadResult));
    child.once("error", reject);
  });
}

function say(name: string, { ms, statuses }: LoadResult, seconds: number): number {
  const sorted = [...ms].sort((p, q) => p - q);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const perSecond = ms.length / seconds;
  console.log(
    `${name.padEnd(34)} ${String(ms.length).padStart(7)} answers ${perSecond.toFixed(0).padStart(6)}/s   p50 ${at(0.5).toFixed(1).padStart(7)} ms   p95 ${at(0.95).toFixed(1).padStart(7)} ms   p99 ${at(0.99).toFixed(1).padStart(7)} ms   ${JSON.stringify(statuses)}`,
  );
  return perSecond;
}

function startServer(): Promise<{ address: string; child: ChildProcess }> {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const env = {
    ...process.env,
    ENTENTE_CACHE: join(folder, "cache"),
    ENTENTE_LIBRARY: join(folder, "library"),
  };
  const child = spawn(process.execPath, [MAIN, "serve", "--port", "0"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on("data", (part: Buffer) => {
      const address = /at (http:\S+),/.exec(part.toString())?.[1];
      if (address !== undefined) resolve({ address, child });
    });
  });
}

/** A route that does nothing but send a short text. */
function bareRoute(): Promise<{ address: string; close: () => void }> {
  const app = new Hono().get("/", (context) => context.json({ status: "ok" }));
  return new Promise((resolve) => {
    const server = listen({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}

/** Connections that send a letter now and then and never finish, and bodies larger than is taken. */
function disturb(address: string): () => void {
  const { hostname, port } = new URL(address);
  const sockets = Array.from({ length: 100 }, () => {
    const socket = connect(Number(port), hostname, () =>
      socket.write("POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nX-"),
    );
    socket.on("error", () => {});
    return socket;
  });
  const drip = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write("a");
  }, 200);
  const huge = setInterval(() => {
    void fetch(`${address}/v1/documents`, {
      method: "POST",
      body: "x".repeat(9_000_000),
      headers: { "content-type": "application/json" },
    }).catch(() => {});
  }, 300);
  return () => {
    clearInterval(drip);
    clearInterval(huge);
    for (const socket of sockets) socket.destroy();
  };
}

const repeat = (path: string, times: number): string[] => Array.from({ length: times }, () => path);

/** Mostly answers asked before, some new, some pressure, lists, facts, now and then a ranking. */
function mixedPaths(count: number): string[] {
  const fresh = freshPaths("2018-03-01");
  const others = [
    "/v1/states?q=ger",
    "/v1/health",
    "/v1/sources",
    "/v1/facts/treaty:rus-chn-2001",
    "/v1/triangles?a=RUS&b=CHN&against=USA",
    "/v1/analogues?a=RUS&b=CHN&against=USA&as_of=2015-06-01",
  ];
  return Array.from({ length: count }, (_, k) => {
    if (k % 10 === 3) return fresh.next().value ?? CACHED;
    if (k % 10 === 5)
      return `/v1/what-if?a=RUS&b=CHN&against=USA&as_of=2015-06-01&pressure_on_a=${((k / 10) % 100) / 100}`;
    if (k % 10 === 7) return others[Math.floor(k / 10) % others.length] ?? CACHED;
    if (k % 2000 === 9)
      return `/v1/rankings?against=USA&as_of=${1950 + (Math.floor(k / 2000) % 70)}-06-01&limit=5`;
    return CACHED;
  });
}

const { values } = parseArgs({ options: { minutes: { type: "string" }, seconds: { type: "string" } } });
const seconds = Number(values.seconds ?? 6);
const mixedSeconds = values.minutes === undefined ? seconds * 2 : Number(values.minutes) * 60;
console.log(
  `${CLIENTS} clients in a process of their own, ${availableParallelism()} cores, load average before ${loadavg()[0]?.toFixed(1)}
at once:  each asks again as soon as it has its answer, so ${CLIENTS} questions are always waiting (closed loop)
by clock: each asks once a second, ${CLIENTS} a second in all, late answers counted from when they were due (open loop)
answers travel packed (br), as to a browser; clients read the bytes and parse nothing`,
);
const { address, child } = await startServer();
try {
  await runClients({ address, paths: repeat(CACHED, 1), clients: 1, seconds: 30 });
  // What any long-lived server has behind it: its code has run some hundred times.
  await runClients({ address, paths: [...freshPaths("2014-01-01")].slice(0, 400), clients: 2, seconds: 30 });
  const bare = await bareRoute();
  const order = { clients: CLIENTS, seconds };
  const nothing = say(
    "bare hono route",
    await runClients({ ...order, address: bare.address, paths: repeat("/", 1e6) }),
    seconds,
  );
  bare.close();
  const cached = say(
    "cached answer, at once",
    await runClients({ ...order, address, paths: repeat(CACHED, 1e6) }),
    seconds,
  );
  console.log(`${"".padEnd(34)} 1 : ${(nothing / cached).toFixed(1)} of the bare route`);
  const fresh = say(
    "fresh answer, at once",
    await runClients({ ...order, address, paths: [...freshPaths("2015-06-01")] }),
    seconds,
  );
  console.log(`${"".padEnd(34)} 1 : ${(nothing / fresh).toFixed(0)} of the bare route`);
  const byClock = { ...order, everyMs: 1000, address };
  say(
    "cached answer, by clock",
    await runClients({ ...byClock, paths: repeat(CACHED, CLIENTS * seconds) }),
    seconds,
  );
  say(
    "fresh answer, by clock",
    await runClients({ ...byClock, paths: [...freshPaths("2016-06-01")].slice(0, CLIENTS * seconds) }),
    seconds,
  );
  const calm = disturb(address);
  say(
    "cached beside slow and huge",
    await runClients({ ...order, address, paths: repeat(CACHED, 1e6) }),
    seconds,
  );
  calm();
  const mixed = await runClients({
    address,
    clients: CLIENTS,
    seconds: mixedSeconds,
    paths: mixedPaths(mixedSeconds * 3000),
  });
  say(`mixed, ${mixedSeconds} s`, mixed, mixedSeconds);
  const wrong = Object.entries(mixed.statuses).filter(([status]) => status !== "200");
  console.log(
    wrong.length === 0 ? "no error in the mixed load" : `errors in the mixed load: ${JSON.stringify(wrong)}`,
  );
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  child.removeAllListeners("exit");
  child.kill("SIGTERM");
}
