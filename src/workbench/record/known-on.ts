import { Recent, type IsoDate, type StateId } from "../../core/index.ts";
import { buildWorld, type World } from "../../panel/index.ts";
import {
  contentsOf,
  cowMembersOn,
  factsAsOf,
  groupKnown,
  loadFacts,
  loadKnown,
  loadUnitDistance,
  type KnownRecord,
} from "../../record/index.ts";
import { beginHash, type BegunHash, type Database } from "../../store/index.ts";

/** What is known of a record that is kept open. */
interface KeptRecord {
  readonly on: (asOf: IsoDate) => KnownRecord;
}

/** Days a kept record remembers: a world of today's states takes 2 MB. */
const MOST_DAYS = 24;
/** After every day on which something may become known. */
const END_OF_TIME = "9999-12-31" as IsoDate;

const kept = new WeakMap<Database, KeptRecord>();
const worlds = new WeakMap<KnownRecord, World>();
const hashes = new WeakMap<KnownRecord, BegunHash>();
/** The same, gone on with the models that answer, where nothing imported stands between. */
const hashesWith = new WeakMap<KnownRecord, Map<string, BegunHash>>();

/** Reads every fact of a record once, so that any day of it is known without asking the database again. */
export async function keepKnown(database: Database): Promise<void> {
  const everything = await loadFacts(END_OF_TIME, database);
  const unitDistance = await loadUnitDistance(database);
  const days = new Recent<IsoDate, KnownRecord>(MOST_DAYS);
  kept.set(database, {
    on: (asOf) => days.getOrMake(asOf, () => groupKnown(asOf, factsAsOf(asOf, everything), unitDistance)),
  });
}

/** What was known on a day: of a record that is kept open from memory, else from its database. */
export async function knownOn(asOf: IsoDate, database: Database): Promise<KnownRecord> {
  return kept.get(database)?.on(asOf) ?? loadKnown(asOf, database);
}

/** The world of a day's states and of those named besides, built once where all that are named are among them. */
export function worldOn(known: KnownRecord, named: readonly StateId[]): World {
  const members = cowMembersOn(known.asOf, known);
  const others = named.filter((state) => !members.includes(state));
  if (others.length > 0) return buildWorld(known, [...new Set([...members, ...others])].sort());
  const world = worlds.get(known) ?? buildWorld(known, members);
  worlds.set(known, world);
  return world;
}

/** `hashText` of all that is known on a day, with imported facts, of the models and of a text after them; long parts are read once. */
export function hashKnown(
  known: KnownRecord,
  imported: Parameters<typeof contentsOf>[0],
  { models, after }: { readonly models: string; readonly after: string },
): string {
  // The list of imported facts goes on where that of the record left off.
  if (imported.length > 0) return hashOf(known).end(`,${contentsOf(imported).slice(1)}${models}${after}`);
  const begun = hashesWith.get(known) ?? new Map<string, BegunHash>();
  hashesWith.set(known, begun);
  const withModels = begun.get(models) ?? hashOf(known).goOn(`]${models}`);
  begun.set(models, withModels);
  return withModels.end(after);
}

function hashOf(known: KnownRecord): BegunHash {
  const begun = hashes.get(known) ?? beginHash(contentsOf(Object.values(known.facts).flat()).slice(0, -1));
  hashes.set(known, begun);
  return begun;
}
