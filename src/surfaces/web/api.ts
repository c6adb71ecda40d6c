import type { Problem } from "../../core/index.ts";

/** A refusal of the server, or that it could not be reached, in words a reader can act on. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string;
  readonly problems: readonly Problem[];

  constructor(status: number, told: Partial<ProblemDocument>) {
    super(told.detail ?? told.title ?? `The server answered with status ${status}.`);
    this.status = status;
    this.code = told.code ?? "";
    this.hint = told.hint ?? "";
    this.problems = told.problems ?? [];
  }
}

/** Values of a query; those absent or empty are not sent. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** A page of a list and, where there is more, where it goes on. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

interface ProblemDocument {
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly hint: string;
  readonly problems: readonly Problem[];
}

const seen = new Map<string, { readonly etag: string; readonly body: unknown }>();
const MOST_SEEN = 60;
const MOST_TRIES = 6;
const LONGEST_WAIT_S = 5;
let csrf: string | undefined;

/** Token that writes of a signed-in reader carry, as `/v1/me` gives it. */
export function useCsrf(token: string | undefined): void {
  csrf = token;
}

let signedOut: () => void = () => {};

/** What is done when the server says that nobody is signed in any more; what was read before is forgotten. */
export function onSignedOut(act: () => void): void {
  signedOut = act;
}

/** Address of a read, as a link may carry it. */
export function apiAddress(path: string, parameters: Parameters = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== "") search.set(name, String(value));
  const text = search.toString();
  return `/v1${path}${text === "" ? "" : `?${text}`}`;
}

/** Reads JSON from the server; what has not changed since it was last read is not sent again. */
export async function read<T>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<T> {
  const address = apiAddress(path, parameters);
  const before = seen.get(address);
  const response = await send(address, {
    headers: {
      accept: "application/json",
      ...(before === undefined ? {} : { "if-none-match": before.etag }),
    },
    ...(signal === undefined ? {} : { signal }),
  });
  if (response.status === 304 && before !== undefined) return before.body as T;
  if (!response.ok) throw await problemOf(response);
  const body: unknown = await response.json();
  const etag = response.headers.get("etag");
  if (etag !== null) hold(address, { etag, body });
  return body as T;
}

/** Reads every page of a list. */
export async function readAll<T>(path: string, parameters: Parameters = {}): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Listed<T> = await read(path, { ...parameters, cursor });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
}

/** Sends a write, with a key under which the server does it once however often it is sent. */
export async function write<T>(
  method: "POST" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  key: string = crypto.randomUUID(),
): Promise<T> {
  const response = await send(`/v1${path}`, {
    method,
    headers: {
      accept: "application/json",
      "idempotency-key": key,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(csrf === undefined ? {} : { "x-csrf-token": csrf }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Sends a write that tells of its progress as it goes (server-sent events), one JSON object at a time. */
export async function follow(
  path: string,
  body: unknown,
  onEvent: (event: string, data: unknown) => void,
): Promise<void> {
  const response = await send(`/v1${path}`, {
    method: "POST",
    headers: {
      accept: "text/event-stream",
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
      ...(csrf === undefined ? {} : { "x-csrf-token": csrf }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok || response.body === null) throw await problemOf(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (waiting + value).split("\n\n");
    waiting = blocks.pop() ?? "";
    for (const block of blocks) tell(block, onEvent);
  }
}

function tell(block: string, onEvent: (event: string, data: unknown) => void): void {
  const lines = block.split("\n");
  const event =
    lines
      .find((line) => line.startsWith("event:"))
      ?.slice(6)
      .trim() ?? "message";
  const data = lines.filter((line) => line.startsWith("data:")).map((line) => line.slice(5).trim());
  if (data.length > 0) onEvent(event, JSON.parse(data.join("\n")));
}

/** Sends a request; where the server has too much waiting, asks again after as long as it says. */
async function send(address: string, options: RequestInit, left = MOST_TRIES): Promise<Response> {
  const response = await sendOnce(address, options);
  const again = response.headers.get("retry-after");
  if (response.status !== 503 || again === null || left <= 1) return response;
  await new Promise((resolve) => setTimeout(resolve, 1000 * Math.min(LONGEST_WAIT_S, Number(again) || 1)));
  return send(address, options, left - 1);
}

async function sendOnce(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: "same-origin", ...options });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(0, {
      detail: "The server cannot be reached.",
      hint: "See whether `entente serve` is still running, then try again.",
    });
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const told: unknown = isJson ? await response.json() : {};
  const error = new ApiError(response.status, typeof told === "object" && told !== null ? told : {});
  if (error.code === "server/not-signed-in") {
    seen.clear();
    signedOut();
  }
  return error;
}

function hold(address: string, one: { readonly etag: string; readonly body: unknown }): void {
  seen.delete(address);
  seen.set(address, one);
  const oldest = seen.keys().next().value;
  if (seen.size > MOST_SEEN && oldest !== undefined) seen.delete(oldest);
}
