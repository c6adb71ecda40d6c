/** What the server survives: npm run build && npx tsx bench/faults.ts [--runs 30] */
import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { POSTGRES_PROGRAMS, startPostgres } from "../tests/fixtures/postgres.ts";

const MAIN = join(import.meta.dirname, "../dist/surfaces/cli/main.js");
const WRITERS = 4;
const QUESTION = { a: "RUS", b: "CHN", against: "USA", as_of: "2015-06-01" };
const READ = "/v1/answers?a=RUS&b=CHN&against=USA&as_of=2015-06-01";

const { values } = parseArgs({ options: { runs: { type: "string" } } });
const runs = Number(values.runs ?? 30);
const folder = mkdtempSync(join(tmpdir(), "entente-faults-"));

interface Up {
  readonly address: string;
  readonly child: ChildProcess;
}

async function startServer(library: string, databaseUrl?: string): Promise<Up> {
  const env = {
    ...process.env,
    ENTENTE_CACHE: join(folder, "cache"),
    ENTENTE_LIBRARY: join(folder, library),
    ENTENTE_DATABASE_URL: databaseUrl ?? "",
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

function end({ child }: Up, signal: "SIGKILL" | "SIGTERM"): Promise<unknown> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  return gone;
}

/** A write that is sent until it is acknowledged, always under the same key. */
interface Write {
  readonly key: string;
  readonly text: string;
}

const newWrite = (): Write => ({ key: randomUUID(), text: `note ${randomUUID()}` });

interface Told {
  readonly status: number;
  readonly code?: string;
  readonly retryAfter?: string | null;
  readonly id?: string;
  readonly isReplayed: boolean;
}

async function send(address: string, { key, text }: Write): Promise<Told> {
  const response = await fetch(`${address}/v1/comments`, {
    method: "POST",
    body: JSON.stringify({ ...QUESTION, text }),
    headers: { "content-type": "application/json", "idempotency-key": key },
  });
  const body = (await response.json()) as { id?: string; code?: string };
  return {
    status: response.status,
    ...body,
    retryAfter: response.headers.get("retry-after"),
    isReplayed: response.headers.has("idempotent-replayed"),
  };
}

/** Ids of the comments in the log by their texts, each as often as it stands there. */
async function readLog(address: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  let cursor: string | undefined = "0";
  while (cursor !== undefined) {
    const part = (await (await fetch(`${address}/v1/log?limit=1000&cursor=${cursor}`)).json()) as {
      items: { id: string; payload: string }[];
      next?: string;
    };
    for (const { id, payload } of part.items) {
      const text = /note [0-9a-f-]{36}/.exec(payload)?.[0] ?? "";
      found.set(text, [...(found.get(text) ?? []), id]);
    }
    cursor = part.next;
  }
  return found;
}

/** Writes and is killed, many times over; what was cut off is sent again to the next server. */
async function killDuringWrites(name: string, databaseUrl?: string): Promise<void> {
  const acknowledged = new Map<string, string>();
  const sent = new Set<string>();
  let open: Write[] = Array.from({ length: WRITERS }, newWrite);
  let [again, replayed] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const up = await startServer(name, databaseUrl);
    const began = open;
    let begin = () => {};
    const first = new Promise<void>((resolve) => (begin = resolve));
    const kill = first.then(() => wait(Math.random() * 500)).then(() => end(up, "SIGKILL"));
    open = await Promise.all(
      began.map(async (left) => {
        let write = left;
        for (;;) {
          const isAgain = sent.has(write.text);
          if (isAgain) again++;
          sent.add(write.text);
          const told = await send(up.address, write).catch(() => undefined);
          if (told === undefined) return write;
          if (told.id === undefined) throw new Error(`${told.status} ${told.code}`);
          begin();
          acknowledged.set(write.text, told.id);
          if (isAgain && told.isReplayed) replayed++;
          write = newWrite();
        }
      }),
    );
    await kill;
  }
  const up = await startServer(name, databaseUrl);
  const kept = await readLog(up.address);
  const check = (await (await fetch(`${up.address}/v1/log/verification`)).json()) as {
    entries: number;
    broken?: unknown;
  };
  await end(up, "SIGTERM");
  const lost = [...acknowledged].filter(([text, id]) => kept.get(text)?.[0] !== id).length;
  const twice = [...kept.values()].filter((ids) => ids.length > 1).length;
  console.log(
    `${name.padEnd(11)} ${runs} times kill -9 under ${WRITERS} writers: ${acknowledged.size} writes acknowledged, ${lost} lost, ` +
      `${again} sent again (${replayed} had been done and answered), ${twice} done twice; log of ${check.entries} entries ${check.broken === undefined ? "whole" : "BROKEN"}`,
  );
  if (lost > 0 || twice > 0 || check.broken !== undefined) process.exitCode = 1;
}

/** The database is stopped and started while clients write. */
async function loseDatabase(): Promise<void> {
  const postgres = await startPostgres();
  try {
    const up = await startServer("gone", postgres.newDatabase());
    const acknowledged = new Map<string, string>();
    const seen = new Map<string, number>();
    const state = { isOver: false, isGone: false };
    let [readsWhileGone, badReads, back] = [0, 0, 0];
    let restarted = Number.POSITIVE_INFINITY;
    const writer = async () => {
      let write = newWrite();
      while (!state.isOver) {
        const told = await send(up.address, write);
        const what = `${told.status} ${told.code ?? "done"}${(told.retryAfter ?? "") === "" ? "" : ", Retry-After"}`;
        seen.set(what, (seen.get(what) ?? 0) + 1);
        if (told.id === undefined) await wait(50);
        else {
          acknowledged.set(write.text, told.id);
          if (performance.now() > restarted && back === 0) back = performance.now() - restarted;
          write = newWrite();
        }
      }
    };
    const reader = async () => {
      while (!state.isOver) {
        const { status } = await fetch(up.address + READ);
        if (state.isGone) readsWhileGone++;
        if (status !== 200) badReads++;
        await wait(20);
      }
    };
    const work = Promise.all([...Array.from({ length: WRITERS }, writer), reader()]);
    await wait(2000);
    state.isGone = true;
    await postgres.stop();
    await wait(3000);
    await postgres.start();
    state.isGone = false;
    restarted = performance.now();
    await wait(3000);
    state.isOver = true;
    await work;
    const kept = await readLog(up.address);
    const lost = [...acknowledged].filter(([text, id]) => kept.get(text)?.[0] !== id).length;
    const twice = [...kept.values()].filter((ids) => ids.length > 1).length;
    const odd = [...seen.keys()].filter((what) => !/^200 |^503 store\/registry-\w+, Retry-After/.test(what));
    console.log(
      `PostgreSQL stopped and started under ${WRITERS} writers: ${JSON.stringify(Object.fromEntries(seen))}; ` +
        `${readsWhileGone} answers meanwhile, ${badReads} failed; ${acknowledged.size} acknowledged, ${lost} lost, ${twice} done twice; ` +
        `first write ${back.toFixed(0)} ms after it was back, without a restart`,
    );
    if (lost > 0 || twice > 0 || badReads > 0 || back === 0 || odd.length > 0) process.exitCode = 1;
    await end(up, "SIGTERM");
  } finally {
    await postgres.remove();
  }
}

async function timeReads(address: string, count: number): Promise<{ p95: number; bad: number }> {
  const ms: number[] = [];
  let bad = 0;
  for (let k = 0; k < count; k++) {
    const began = performance.now();
    const response = await fetch(address + READ);
    await response.arrayBuffer();
    if (response.status !== 200) bad++;
    ms.push(performance.now() - began);
  }
  const sorted = ms.toSorted((p, q) => p - q);
  return { p95: sorted[Math.floor(count * 0.95)] ?? Number.NaN, bad };
}

/** Two hundred connections that never finish, and bodies of 60 MB, beside others. */
async function slowAndHuge(): Promise<void> {
  const up = await startServer("slow");
  const { hostname, port } = new URL(up.address);
  await timeReads(up.address, 200);
  const calm = await timeReads(up.address, 400);
  let closed = 0;
  const sockets = Array.from({ length: 200 }, () => {
    const socket = connect(Number(port), hostname, () =>
      socket.write("POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nX-"),
    );
    socket.on("error", () => {});
    socket.on("close", () => closed++);
    return socket;
  });
  const drip = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write("a");
  }, 500);
  const huge = Buffer.alloc(60_000_000, "x");
  const statuses: Record<string, number> = {};
  const pour = async () => {
    for (let k = 0; k < 5; k++) {
      const status = await fetch(`${up.address}/v1/documents`, {
        method: "POST",
        body: huge,
        headers: { "content-type": "application/json" },
      }).then(
        (response) => String(response.status),
        () => "cut off",
      );
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const [beside] = await Promise.all([timeReads(up.address, 400), pour()]);
  await wait(14_000);
  clearInterval(drip);
  console.log(
    `200 slow connections and 60 MB bodies ${JSON.stringify(statuses)} beside one reader: p95 ${calm.p95.toFixed(1)} ms before, ` +
      `${beside.p95.toFixed(1)} ms beside them, ${beside.bad} failed; ${closed} of 200 slow ones closed by the server`,
  );
  if (beside.bad > 0 || closed < 200) process.exitCode = 1;
  for (const socket of sockets) socket.destroy();
  await end(up, "SIGTERM");
}

try {
  await slowAndHuge();
  await killDuringWrites("embedded");
  if (POSTGRES_PROGRAMS === undefined) console.log("PostgreSQL is not installed: its runs are left out");
  else {
    await loseDatabase();
    const postgres = await startPostgres();
    try {
      await killDuringWrites("PostgreSQL", postgres.newDatabase());
    } finally {
      await postgres.remove();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
