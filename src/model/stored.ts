import { EntenteError } from "../core/index.ts";

/** Six significant digits: what is stored is what is computed with. */
export function round(value: number): number {
  return Number(value.toPrecision(6));
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a list of so many finite numbers. */
export function isNumbers(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every((v) => Number.isFinite(v));
}

/** A stored vintage as it is refused: what it is called, and the command that makes it again. */
export interface VintageKind {
  readonly schema: string;
  readonly called: string;
  readonly madeBy: string;
}

/** Refuses a stored vintage with the reason. */
export type Refuse = (why: string, cause?: unknown) => EntenteError;

/**
 * Opens the JSON of a stored vintage as far as its schema; its reader checks the rest and refuses with `refuse`.
 *
 * Throws: `store/bad-vintage` when the text is not JSON or of another schema.
 */
export function openStored(
  json: string,
  where: string,
  kind: VintageKind,
): { readonly value: Record<string, unknown>; readonly refuse: Refuse } {
  const refuse: Refuse = (why, cause) =>
    new EntenteError("store/bad-vintage", {
      message: `The ${kind.called} ${where} cannot be used: ${why}.`,
      hint: `Restore the file, or make the vintages again with ${kind.madeBy}.`,
      cause,
    });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw refuse("it is not JSON", cause);
  }
  if (!isRecord(value) || value["schema"] !== kind.schema) throw refuse("its schema is unknown");
  return { value, refuse };
}
