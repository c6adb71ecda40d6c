import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import { checkName, doOnce } from "../../registry/index.ts";
import { openRegistryDatabase, type RegistryDatabase } from "../../store/index.ts";
import type { Settings } from "../settings.ts";

/** A registry kept open between uses. */
export interface KeptRegistry {
  /** Settings with which use-cases find it; give them the day and the time of each use. */
  readonly settings: Settings;
  readonly close: () => Promise<void>;
}

/** Opens the registry once for many uses. */
export async function keepRegistry(settings: Settings): Promise<KeptRegistry> {
  const registry = await openFrom(settings);
  return { settings: { ...settings, registry }, close: registry.close };
}

/** Does something with the registry: the one that is kept open, or one that is opened and closed again. */
export async function withRegistry<T>(
  settings: Settings,
  work: (registry: RegistryDatabase) => Promise<T>,
): Promise<T> {
  if (settings.registry !== undefined) return work(onceIn(settings.registry, settings));
  const registry = await openFrom(settings);
  try {
    return await work(onceIn(registry, settings));
  } finally {
    await registry.close();
  }
}

/** The registry, with what is written to it written once where the settings have a key for it. */
function onceIn(registry: RegistryDatabase, settings: Settings): RegistryDatabase {
  const { writeKey } = settings;
  if (writeKey === undefined) return registry;
  return {
    ...registry,
    write: (work) =>
      registry.write((log) => doOnce(writeKey, { at: timeOf(settings), log }, () => work(log))),
  };
}

function openFrom(settings: Settings): Promise<RegistryDatabase> {
  const { registryFile: file, databaseUrl } = settings;
  return openRegistryDatabase({ file, databaseUrl, at: timeOf(settings) });
}

/** Who writes, on which day and at what time, and how things are given their ids. */
export interface Writing {
  readonly author: string;
  readonly today: Settings["today"];
  readonly at: string;
  readonly newId: (beginning: string) => string;
}

/** What every entry of the log says besides what it holds; without a name it is by the user of the computer. */
export function writingOf(by: string | undefined, settings: Settings): Writing {
  return {
    author: checkName(by ?? userOfComputer()),
    today: settings.today,
    at: timeOf(settings),
    newId: (beginning) => `${beginning}${randomBytes(5).toString("hex")}`,
  };
}

/** The time of a use as ISO text. */
export function timeOf({ nowMs }: Settings): string {
  return new Date(nowMs).toISOString();
}

function userOfComputer(): string {
  try {
    return userInfo().username || "local";
  } catch {
    return "local";
  }
}
