import type { Reply } from "./route.ts";
import type { Rendered } from "./wire.ts";

/** What was computed, as it is sent. */
export function replyWith({ bytes, type }: Rendered): Reply {
  return { body: bytes, type };
}
