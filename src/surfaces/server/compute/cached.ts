import { Recent } from "../../../core/index.ts";
import { libraryStamp, readSettings } from "../../../workbench/index.ts";
import type { Rendered } from "../wire.ts";
import type { Computer } from "./computer.ts";
import { isFresh, isWriting } from "./tasks.ts";

/** Bytes of results that are kept. */
const MOST_BYTES = 96_000_000;
/** How long what was seen of the library counts as seen. */
const GLANCE_MS = 1000;

/**
 * A computer that keeps results: the same asked again, of the same library on the same day, is not computed again, and what is
 * asked while it is being computed is waited for once.
 */
export function keepResults(computer: Computer, mostBytes: number = MOST_BYTES): Computer {
  const results = new Recent<string, Rendered>(mostBytes, ({ bytes }) => bytes.byteLength);
  const underWay = new Map<string, Promise<Rendered>>();
  const stamps = glance();
  return {
    run: async (name, input, options = {}) => {
      if (isWriting(name)) return computer.run(name, input, options).finally(stamps.forget);
      if (isFresh(name)) return computer.run(name, input, options);
      const key = `${name} ${stamps.read()} ${JSON.stringify(input)}`;
      const known = results.get(key) ?? (await underWay.get(key));
      if (known !== undefined) return known;
      // One who goes away must not take the result from the others that wait for it.
      const { signal: _, ...rest } = options;
      const made = computer.run(name, input, rest);
      underWay.set(key, made);
      try {
        const rendered = await made;
        results.set(key, rendered);
        return rendered;
      } finally {
        underWay.delete(key);
      }
    },
    close: () => computer.close(),
  };
}

/** What results depend on besides what is asked: the day, and what was imported and decided. */
function glance(): { readonly read: () => string; readonly forget: () => void } {
  let [seenMs, stamp] = [Number.NEGATIVE_INFINITY, ""];
  return {
    read: () => {
      const settings = readSettings();
      if (settings.nowMs - seenMs >= GLANCE_MS || !stamp.startsWith(settings.today)) {
        seenMs = settings.nowMs;
        stamp = `${settings.today} ${libraryStamp(settings)}`;
      }
      return stamp;
    },
    forget: () => {
      seenMs = Number.NEGATIVE_INFINITY;
    },
  };
}
