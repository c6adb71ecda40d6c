import { linesOf, type Past, type PastCase, type PastKnown } from "../../assessment/index.ts";
import { endOfYear, yearOf } from "../../core/index.ts";
import type { Vintage } from "../../model/index.ts";
import { LIBRARY_MEASURES, MEASURES, Register, type HistoricalCase } from "../../panel/index.ts";
import { stateName, type KnownRecord } from "../../record/index.ts";
import { hashText, openCachedText } from "../../store/index.ts";
import { hashHistory, loadHistory } from "./load-history.ts";
import { libraryInputs, loadLibraryValues } from "../library/load-library-values.ts";
import type { OnProgress } from "../on-progress.ts";
import type { Settings } from "../settings.ts";

/** Changes when the shape of the kept text does. */
const FORMAT = "1";
/** Models whose view of the past is held in memory at once. */
const MOST_HELD = 6;
const held = new Map<string, Promise<Past>>();

/**
 * The cases of history as a model sees them, and what is known on a day of what became of them.
 *
 * Made once for each model, kept in the cache folder, and held in memory by a process that goes on.
 */
export async function loadPast(
  vintage: Vintage,
  known: KnownRecord,
  settings: Settings,
  onProgress: OnProgress = () => {},
): Promise<PastKnown> {
  const past = await holdPast(vintage, settings, onProgress);
  return {
    past,
    register: registerOf(known),
    names: (state, year) => stateName(endOfYear(year), known, state),
  };
}

const registers = new WeakMap<KnownRecord, Register>();

function registerOf(known: KnownRecord): Register {
  const register = registers.get(known) ?? new Register(known);
  registers.set(known, register);
  return register;
}

const hashes = new WeakMap<Vintage, string>();

/** Hash of a model and of the record's history; of a record that is kept open it is taken once. */
function hashSeen(vintage: Vintage, settings: Settings): string {
  const known = settings.record === undefined ? undefined : hashes.get(vintage);
  if (known !== undefined) return known;
  const hash = hashText([FORMAT, hashHistory(settings), JSON.stringify(vintage)].join("\n"));
  if (settings.record !== undefined) hashes.set(vintage, hash);
  return hash;
}

function holdPast(vintage: Vintage, settings: Settings, onProgress: OnProgress): Promise<Past> {
  const library = vintage.featureSet === "full" ? libraryInputs(settings) : "";
  const contentHash = hashText([hashSeen(vintage, settings), library].join("\n"));
  const found =
    held.get(contentHash) ??
    openCachedText({
      folder: settings.cacheFolder,
      name: "past",
      contentHash,
      make: async () => {
        const history = await loadHistory(settings, onProgress);
        return writePast(
          history,
          linesOf(vintage, await rowsFor(vintage, history, { settings, onProgress })),
        );
      },
      parse: parsePast,
    });
  held.delete(contentHash);
  held.set(contentHash, found);
  for (const oldest of [...held.keys()].slice(0, -MOST_HELD)) held.delete(oldest);
  found.catch(() => held.delete(contentHash));
  return found;
}

/** The values of each case that a model reads, those of imported datasets as they were known then. */
async function rowsFor(
  { featureSet }: Vintage,
  history: readonly HistoricalCase[],
  { settings, onProgress }: { readonly settings: Settings; readonly onProgress: OnProgress },
): Promise<Float32Array[]> {
  if (featureSet === "core") return history.map(({ values }) => values);
  const years = { from: FIRST_YEAR, to: yearOf(settings.today) };
  const library = await loadLibraryValues({ years }, settings, onProgress);
  return history.map(({ year, a, b, values: core }) => {
    const values = new Float32Array(MEASURES.length + LIBRARY_MEASURES.length);
    values.set(core);
    library.fill(endOfYear(year), [a, b], values, MEASURES.length);
    return values;
  });
}

const FIRST_YEAR = 1816;

function writePast(cases: readonly HistoricalCase[], lines: Float32Array): string {
  return JSON.stringify({
    cases: cases.map(({ year, a, b, against }) => [year, a, b, against]),
    lines: Buffer.from(lines.buffer).toString("base64"),
  });
}

/** What `writePast` wrote; absent when it is anything else. */
function parsePast(text: string): Past | undefined {
  try {
    const stored = JSON.parse(text) as { readonly cases: readonly StoredCase[]; readonly lines: string };
    const bytes = Uint8Array.from(Buffer.from(stored.lines, "base64"));
    const lines = new Float32Array(bytes.buffer);
    const cases = stored.cases.map(([year, a, b, against]) => ({ year, a, b, against, pair: `${a}-${b}` }));
    return lines.length > 0 && lines.length % cases.length === 0 ? { cases, lines } : undefined;
  } catch {
    return undefined;
  }
}

type StoredCase = readonly [number, PastCase["a"], PastCase["b"], PastCase["against"]];
