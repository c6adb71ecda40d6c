import { findDoneWrite, keepReply, type DoneWrite, type WriteKey } from "../../registry/index.ts";
import type { Settings } from "../settings.ts";
import { timeOf, withRegistry } from "./open-registry.ts";

/** The write that was done under a key within the last days, if one was. */
export async function findWrite(
  { key }: { readonly key: string },
  settings: Settings,
): Promise<{ readonly done?: DoneWrite }> {
  const done = await withRegistry(settings, ({ read }) => read((queries) => findDoneWrite(key, queries)));
  return done === undefined ? {} : { done };
}

/** Keeps what was answered to a write, for whoever sends it again. */
export async function keepWrite(
  { reply, ...key }: WriteKey & { readonly reply: string },
  settings: Settings,
): Promise<void> {
  const { writeKey: _, ...plain } = settings;
  await withRegistry(plain, ({ write }) =>
    write((log) => keepReply(key, { at: timeOf(settings), reply }, log)),
  );
}
