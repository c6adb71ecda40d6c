import { openTextReader, type DataFile, type TextReader } from "../../record/index.ts";
import type { Database } from "../../store/index.ts";
import type { Settings } from "../settings.ts";

const kept = new WeakMap<Database, Promise<TextReader>>();

/** What reads texts; beside a record that is kept open it is made once. */
export function openReader(files: readonly DataFile[], { record }: Settings): Promise<TextReader> {
  if (record === undefined) return openTextReader(files);
  const reader = kept.get(record) ?? openTextReader(files);
  kept.set(record, reader);
  return reader;
}
