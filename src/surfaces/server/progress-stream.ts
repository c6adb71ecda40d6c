import { problemOf } from "./problem.ts";
import type { Progress } from "./compute/computer.ts";
import type { Reply } from "./route.ts";
import type { Rendered } from "./wire.ts";

/** Type of a stream of events. */
export const EVENTS = "text/event-stream";
/** Silence after which a word is sent, so that nothing between the two closes the connection. */
const SILENCE_MS = 15_000;

/**
 * Long work as server-sent events: `progress` as it goes, then `done` with what came of it, or `problem`.
 *
 * The work goes on to its end if the client leaves.
 */
export function streamProgress(run: (onProgress: (progress: Progress) => void) => Promise<Rendered>): Reply {
  const encoder = new TextEncoder();
  let isOpen = true;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string) => {
        if (isOpen) controller.enqueue(encoder.encode(text));
      };
      const beat = setInterval(() => send(": still at work\n\n"), SILENCE_MS);
      let told = "";
      void run((progress) => {
        const text = event("progress", JSON.stringify(progress));
        if (text !== told) send((told = text));
      })
        .then(({ bytes }) => send(event("done", new TextDecoder().decode(bytes))))
        .catch((cause: unknown) => send(event("problem", JSON.stringify(problemOf(cause)))))
        .finally(() => {
          clearInterval(beat);
          if (isOpen) controller.close();
          isOpen = false;
        });
    },
    cancel: () => {
      isOpen = false;
    },
  });
  return { body, type: EVENTS, headers: { "cache-control": "no-store" } };
}

/** An event; each line of its data is one of its own. */
function event(name: string, data: string): string {
  const lines = data.trimEnd().split("\n");
  return `event: ${name}\n${lines.map((line) => `data: ${line}\n`).join("")}\n`;
}
