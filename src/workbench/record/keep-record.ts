import { keepKnown } from "./known-on.ts";
import { openRecord } from "./open-record.ts";
import type { Settings } from "../settings.ts";

/** A record kept open between questions. */
export interface KeptRecord {
  /** Settings with which use-cases ask it; give them the day of each question. */
  readonly settings: Settings;
  readonly close: () => void;
}

/**
 * Opens the record once for many questions, with every fact in memory: an answer then takes milliseconds.
 *
 * A record or model that changes on disk afterwards is seen when it is opened again.
 */
export async function keepRecord(settings: Settings): Promise<KeptRecord> {
  const record = await openRecord(settings);
  record.keep();
  await keepKnown(record);
  return { settings: { ...settings, record }, close: () => record.release() };
}
