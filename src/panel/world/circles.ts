import { yearOf, type StateId } from "../../core/index.ts";
import { bindsOn, pledgesOf, treatiesOf, type KnownRecord, type Treaty } from "../../record/index.ts";
import { get, setBoth, tableOf, type Table } from "./table.ts";
import { isDefense, type Ties } from "./ties.ts";

/** Treaties of three or more states, and how far promises of any kind reach into a region. */
export interface Circles {
  /** Treaties of three or more without a promise of help that bind both. */
  readonly sharedCircles: Table;
  /** States bound by the smallest treaty of three or more that binds both; 0: none does. */
  readonly closestCircle: Table;
  /** States to which a state is bound by any pledge. */
  readonly partners: readonly (readonly number[])[];
  /** Number of each state's region, and how many states each region has. */
  readonly regionOf: Int16Array;
  readonly regionSize: Float64Array;
  /** A state's defence allies, and all its partners, in each region, `[states × regions]`. */
  readonly alliesInRegion: Float64Array;
  readonly partnersInRegion: Float64Array;
  /** Years since a treaty of three or more, most of whose states are of the region, last gained a member; `WAVE_YEARS` at most. */
  readonly yearsSinceWave: Float64Array;
  /** States whose territory lies within `NEIGHBOUR_KM`. */
  readonly neighbours: readonly (readonly number[])[];
}

const WAVE_YEARS = 60;
const NEIGHBOUR_KM = 300;
const LEAST_MEMBERS = 3;

/** Reads the treaties of three or more and the regions from what is known. */
export function buildCircles(
  known: KnownRecord,
  index: ReadonlyMap<StateId, number>,
  world: { readonly region: readonly string[]; readonly leastKm: Table; readonly ties: Ties },
): Circles {
  const n = index.size;
  const treaties = treatiesOf(known);
  const live = livePledges(known, index, treaties);
  const bound = new Map<string, Set<number>>();
  for (const { id, i, j } of live) bound.set(id, (bound.get(id) ?? new Set()).add(i).add(j));
  const sharedCircles = tableOf(n, 0);
  const closestCircle = tableOf(n, 0);
  for (const { id, i, j, helps } of live) {
    const size = bound.get(id)?.size ?? 0;
    if (size < LEAST_MEMBERS) continue;
    if (!helps) setBoth(sharedCircles, i, j, get(sharedCircles, i, j) + 1);
    const closest = get(closestCircle, i, j);
    if (closest === 0 || size < closest) setBoth(closestCircle, i, j, size);
  }
  const names = [...new Set(world.region)];
  const regionOf = Int16Array.from(world.region, (name) => names.indexOf(name));
  const near = (one: number, other: number) =>
    one !== other && get(world.leastKm, one, other) <= NEIGHBOUR_KM;
  const every = Array.from({ length: n }, (_, i) => i);
  const partners = every.map((i) => every.filter((j) => i !== j && get(world.ties.rung, i, j) > 0));
  const regionSize = new Float64Array(names.length);
  for (const r of regionOf) regionSize[r] = (regionSize[r] as number) + 1;
  return {
    sharedCircles,
    closestCircle,
    partners,
    regionOf,
    regionSize,
    alliesInRegion: countByRegion(world.ties.defenseAllies, regionOf, names.length),
    partnersInRegion: countByRegion(partners, regionOf, names.length),
    yearsSinceWave: wavesOf(treaties, bound, { year: yearOf(known.asOf), regionOf, regions: names.length }),
    neighbours: every.map((i) => every.filter((j) => near(i, j))),
  };
}

function countByRegion(
  lists: readonly (readonly number[])[],
  regionOf: Int16Array,
  regions: number,
): Float64Array {
  const counts = new Float64Array(lists.length * regions);
  lists.forEach((list, i) => {
    for (const j of list) {
      const at = i * regions + (regionOf[j] as number);
      counts[at] = (counts[at] as number) + 1;
    }
  });
  return counts;
}

interface LivePledge {
  readonly id: string;
  readonly i: number;
  readonly j: number;
  readonly helps: boolean;
}

function livePledges(
  known: KnownRecord,
  index: ReadonlyMap<StateId, number>,
  treaties: readonly Treaty[],
): LivePledge[] {
  return pledgesOf(treaties, index).flatMap((pledge) => {
    const i = index.get(pledge.a);
    const j = index.get(pledge.b);
    if (i === undefined || j === undefined || !bindsOn(known.asOf, pledge)) return [];
    return [{ id: pledge.treaty.id, i, j, helps: isDefense(pledge) }];
  });
}

function wavesOf(
  treaties: readonly Treaty[],
  bound: ReadonlyMap<string, ReadonlySet<number>>,
  { year, regionOf, regions }: { year: number; regionOf: Int16Array; regions: number },
): Float64Array {
  const since = new Float64Array(regions).fill(WAVE_YEARS);
  for (const treaty of treaties) {
    const members = bound.get(treaty.id);
    if (members === undefined || members.size < LEAST_MEMBERS) continue;
    const counts = new Float64Array(regions);
    for (const member of members) {
      const r = regionOf[member] as number;
      counts[r] = (counts[r] as number) + 1;
    }
    const home = counts.indexOf(Math.max(...counts));
    const entries = treaty.members.map(({ from }) => yearOf(from)).filter((entry) => entry <= year);
    since[home] = Math.min(since[home] as number, year - Math.max(...entries));
  }
  return since;
}
