import type { Progress } from "./compute/computer.ts";
import { EVENTS, streamProgress } from "./progress-stream.ts";
import { problemOf } from "./problem.ts";
import type { Reply } from "./route.ts";
import { toWire, type Rendered } from "./wire.ts";

/** What was computed, as it is sent. */
export function replyWith({ bytes, type, etag }: Rendered): Reply {
  return { body: bytes, type, etag };
}

/** What long work gives, or its progress where the client asks for events. */
export async function replyOrProgress(
  media: string,
  run: (onProgress: (progress: Progress) => void) => Promise<Rendered>,
): Promise<Reply> {
  return media === EVENTS ? streamProgress(run) : replyWith(await run(() => {}));
}

/** A refusal that says in how many seconds to come again. */
export function refuseFor(seconds: number, cause: unknown): Reply {
  const problem = problemOf(cause);
  return {
    body: toWire(problem),
    type: "application/problem+json",
    status: problem.status,
    headers: { "cache-control": "no-store", "retry-after": String(seconds) },
  };
}
