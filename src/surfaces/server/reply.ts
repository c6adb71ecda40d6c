import type { Reply } from "./route.ts";
import type { Rendered } from "./wire.ts";

/** What was computed, as it is sent. */
export function replyWith({ bytes, type, etag }: Rendered): Reply {
  return { body: bytes, type, etag };
}
