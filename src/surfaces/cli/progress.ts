import { Presets, SingleBar } from "cli-progress";
import type { OnProgress } from "../../workbench/index.ts";
import { visible } from "./print.ts";

/** A progress bar on standard error, on a terminal only, from so many milliseconds on; stop it when done. */
export function showProgress(afterMs = 0): { readonly onProgress: OnProgress; readonly stop: () => void } {
  const bar = new SingleBar(
    {
      format: "{bar} {percentage} % · {what}",
      barsize: 24,
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  );
  let total = 0;
  const begun = performance.now();
  return {
    onProgress: (done, of, what) => {
      if (total === 0 && performance.now() - begun < afterMs) return;
      if (of !== total) bar.start((total = of), done, { what: visible(what) });
      bar.update(done, { what: visible(what) });
    },
    stop: () => bar.stop(),
  };
}
