import { existsSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../../core/index.ts";
import type { BalanceEstimate } from "../../evidence/index.ts";
import { readText } from "../../store/index.ts";

/** Schema name of the stored estimate. */
export const EVIDENCE_SCHEMA = "entente/evidence-weight@1";

/** File of the estimate below the core record. */
export const EVIDENCE_FILE = "vintages/evidence/event-balance.json";

/** The estimate from one record of acts. */
export interface StoredEstimate {
  readonly name: string;
  readonly years: readonly [number, number];
  readonly inputsHash: string;
  readonly estimate: BalanceEstimate;
}

/** The weight of a channel, and the estimates behind it, the one that decides first. */
export interface StoredBalance {
  readonly schema: typeof EVIDENCE_SCHEMA;
  readonly channel: string;
  /** Log-odds for a balance of 1; 0 where no effect is shown. */
  readonly weight: number;
  readonly ballast: number;
  readonly replicates: number;
  readonly estimates: readonly StoredEstimate[];
}

/** Whether history shows an effect: the interval leaves out nought, and forecasts out of sample did not get worse. */
export function isShown({ balance, outOfSample }: BalanceEstimate): boolean {
  return (balance.low > 0 || balance.high < 0) && outOfSample.gain.value > 0;
}

/**
 * Weights that history gave, by channel; none where none was fitted.
 *
 * Throws: `store/bad-vintage` when the file is no estimate of this version.
 */
export function loadEstimates(recordFolder: string): ReadonlyMap<string, number> {
  const path = join(recordFolder, EVIDENCE_FILE);
  if (!existsSync(path)) return new Map();
  const stored = parseStored(readText(path));
  if (stored === undefined) {
    throw new EntenteError("store/bad-vintage", {
      message: `The weights of evidence ${path} cannot be used: they are of no known form.`,
      hint: "Restore the file, or make it again with entente fit --evidence --data DIR.",
    });
  }
  return new Map([[stored.channel, stored.weight]]);
}

function parseStored(json: string): { readonly channel: string; readonly weight: number } | undefined {
  try {
    const { schema, channel, weight } = JSON.parse(json) as Partial<StoredBalance>;
    return schema === EVIDENCE_SCHEMA && typeof channel === "string" && Number.isFinite(weight)
      ? { channel, weight: Number(weight) }
      : undefined;
  } catch {
    return undefined;
  }
}
