import type { IsoDate } from "../../core/index.ts";
import type { ImportCounts } from "../../record/index.ts";

/** What is kept beside the rows of an imported file. */
export interface Receipt extends ImportCounts {
  readonly schema: "entente/import@1";
  readonly source: string;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly importedOn: IsoDate;
}

/** Reads a receipt that an import wrote; a damaged one gives `undefined`. */
export function parseReceipt(text: string): Receipt | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isReceipt(value) ? value : undefined;
}

function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== "object" || value === null) return false;
  const one = value as Partial<Record<keyof Receipt, unknown>>;
  const texts = [one.source, one.version, one.file, one.sha256, one.importedOn];
  const numbers = [one.rows, one.setAside, one.bytes];
  return (
    one.schema === "entente/import@1" &&
    texts.every((text) => typeof text === "string") &&
    numbers.every((number) => Number.isInteger(number)) &&
    Array.isArray(one.firstSetAside) &&
    Array.isArray(one.unresolved) &&
    (one.years === undefined || Array.isArray(one.years))
  );
}
