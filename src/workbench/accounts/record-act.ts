import { randomBytes } from "node:crypto";
import { EntenteError } from "../../core/index.ts";
import { insertAct, loadActs, type Act, type AskedActs } from "../../registry/index.ts";
import { withRegistry } from "../registry/open-registry.ts";
import type { Settings } from "../settings.ts";

/** Who does something, how they came and from where. */
export interface Doer {
  readonly actor: string;
  /** `session`, `token TITLE`, `command line`; blank for somebody who is not signed in. */
  readonly byWayOf: string;
  /** Network address; blank on the command line. */
  readonly address: string;
}

/** What was done, to what. */
export interface Deed {
  readonly action: string;
  readonly subject: string;
}

/** Writes to the log of who did what. */
export async function recordAct(
  deed: Deed & { readonly outcome: string },
  doer: Doer,
  settings: Settings,
): Promise<void> {
  const act = { ...deed, ...doer, id: randomBytes(8).toString("hex"), at: timeOf(settings) };
  await withRegistry(settings, ({ write }) => write((log) => insertAct(act, log)));
}

/** Does something and writes to the log that it was done, or what stood against it. */
export async function doRecorded<T>(
  deed: Deed,
  { doer, settings }: { readonly doer: Doer; readonly settings: Settings },
  work: () => Promise<T>,
): Promise<T> {
  try {
    const result = await work();
    await recordAct({ ...deed, outcome: "done" }, doer, settings);
    return result;
  } catch (cause) {
    const outcome = cause instanceof EntenteError ? cause.code : "failed";
    await recordAct({ ...deed, outcome }, doer, settings);
    throw cause;
  }
}

const USUAL_PART = 100;

/** Who did what, the latest first. Throws `registry/bad-cursor`. */
export async function listActs(
  { before, limit = USUAL_PART }: Partial<AskedActs>,
  settings: Settings,
): Promise<{ readonly items: readonly Act[]; readonly next?: string }> {
  return withRegistry(settings, ({ read }) => read((log) => loadActs({ before, limit }, log)));
}

/** The time of a use, as it is kept. */
export function timeOf({ nowMs }: Settings): string {
  return new Date(nowMs).toISOString();
}
