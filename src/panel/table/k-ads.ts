import { yearOf, type StateId } from "../../core/index.ts";
import { seededRandom } from "../../math/index.ts";
import { BEGINNING, treatiesOf, type KnownRecord } from "../../record/index.ts";

/** A group of k states in a year: one that formed an alliance, or one drawn at random that did not. */
export interface KAd {
  readonly year: number;
  readonly members: readonly StateId[];
  /** Treaty it formed; absent for a control. */
  readonly treaty: string | undefined;
  /** Groups of the same size and year that it stands for. */
  readonly weight: number;
}

/** How controls are drawn. */
export interface KAdSample {
  /** Controls per size and year. */
  readonly controls: number;
  readonly seed: number;
}

/** More draws than this for one control: nearly every group of that size is taken. */
const MOST_DRAWS = 50;

/**
 * Alliance formation as a choice of k states at once: every case, and controls of the same sizes drawn at random.
 *
 * A case is the founding of a treaty of defence or offence: its founders that are members of the system that year. For
 * every year, and every size at which any case of the span formed, `controls` groups are drawn without repeats. A case
 * weighs 1, a control the number of groups of its size and year that did not form, over the number drawn: the weights of a
 * choice-based sample.
 *
 * In:     members of each year.
 * Source: Poast. 2010. (Mis)Using Dyadic Data to Analyze Multilateral Events. Political Analysis 18: 403–425; King & Zeng.
 *         2001. Logistic Regression in Rare Events Data. Political Analysis 9: 137–163.
 */
export function sampleKAds(
  known: KnownRecord,
  membersByYear: ReadonlyMap<number, readonly StateId[]>,
  sample: KAdSample,
): KAd[] {
  const cases = foundedIn(known, membersByYear);
  const sizes = [...new Set(cases.map(({ members }) => members.length))].sort((p, q) => p - q);
  const rows: KAd[] = [];
  for (const [year, members] of [...membersByYear].sort((p, q) => p[0] - q[0])) {
    const formed = cases.filter((one) => one.year === year);
    rows.push(...formed);
    for (const size of sizes) {
      // Each size and year draws from a stream of its own, so that other years of the span change none of them.
      const random = seededRandom(sample.seed * 1_000_003 + year * 997 + size);
      const same = formed.filter((one) => one.members.length === size);
      const groups = binomial(members.length, size) - new Set(same.map(nameOf)).size;
      const taken = new Set(same.map(nameOf));
      const drawn = drawGroups({ members, size, wanted: Math.min(sample.controls, groups) }, taken, random);
      for (const group of drawn)
        rows.push({ year, members: group, treaty: undefined, weight: groups / drawn.length });
    }
  }
  return rows;
}

function foundedIn(known: KnownRecord, membersByYear: ReadonlyMap<number, readonly StateId[]>): KAd[] {
  return treatiesOf(known).flatMap((treaty): KAd[] => {
    const year = yearOf(treaty.from);
    const there = new Set(membersByYear.get(year));
    const founders = treaty.members.filter(({ from, state }) => from === treaty.from && there.has(state));
    const members = [...new Set(founders.map(({ state }) => state))].sort();
    // What is older than the record stands on its first day; when it was founded is not told.
    const isPact = treaty.from > BEGINNING && (treaty.obligations.defense || treaty.obligations.offense);
    return isPact && members.length >= 2 ? [{ year, members, treaty: treaty.id, weight: 1 }] : [];
  });
}

const nameOf = ({ members }: { readonly members: readonly StateId[] }): string => members.join(";");

function drawGroups(
  from: { readonly members: readonly StateId[]; readonly size: number; readonly wanted: number },
  taken: Set<string>,
  random: () => number,
): StateId[][] {
  const drawn: StateId[][] = [];
  const most = MOST_DRAWS * from.wanted;
  for (let draw = 0; draw < most && drawn.length < from.wanted; draw++) {
    const group = drawOne(from, random);
    const name = group.join(";");
    if (taken.has(name)) continue;
    taken.add(name);
    drawn.push(group);
  }
  return drawn;
}

/** A group of a size, each as likely as any other (Fisher–Yates, stopped early). */
function drawOne(
  { members, size }: { readonly members: readonly StateId[]; readonly size: number },
  random: () => number,
): StateId[] {
  const pool = [...members];
  for (let k = 0; k < size; k++) {
    const at = k + Math.floor(random() * (pool.length - k));
    [pool[k], pool[at]] = [pool[at] as StateId, pool[k] as StateId];
  }
  return pool.slice(0, size).sort();
}

/** Groups of `size` among `n`; 0 when there are not so many. */
function binomial(n: number, size: number): number {
  if (size > n) return 0;
  let count = 1;
  for (let k = 1; k <= size; k++) count = (count * (n - size + k)) / k;
  return Math.round(count);
}
