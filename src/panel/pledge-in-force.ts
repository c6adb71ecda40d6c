import { endOfYear, rungOf, rungRank, yearOf, type IsoDate } from "../core/index.ts";
import { bindsOn, type Treaty } from "../record/index.ts";
import type { Grounds } from "./grounds.ts";
import { LEAST_RUNG, type Outcome } from "./outcomes.ts";
import type { PledgeHeld } from "./pledges.ts";

/**
 * What holds the two of a case on its day, by the record's own treaties; absent when nothing does.
 *
 * Told as `Pledges` tells it of ATOP: the treaty with most members, of equals the newest; the age is counted in year-ends
 * that had passed by the day.
 */
export function pledgeInForce(
  one: { readonly asOf: IsoDate; readonly grounds: Pick<Grounds, "pledges" | "endedPledges"> },
  outcome: Outcome,
): PledgeHeld | undefined {
  const least = rungRank(LEAST_RUNG[outcome]);
  const pledges = [...one.grounds.pledges, ...one.grounds.endedPledges].filter(
    ({ treaty }) => rungRank(rungOf(treaty.obligations)) >= least,
  );
  const [largest] = pledges
    .filter((pledge) => bindsOn(one.asOf, pledge))
    .map(({ treaty, from }) => ({ treaty: treaty.id, from, members: membersOfTreaty(treaty, one.asOf) }))
    .sort(
      (p, q) => q.members - p.members || q.from.localeCompare(p.from) || p.treaty.localeCompare(q.treaty),
    );
  if (largest === undefined) return undefined;
  const year = yearOf(one.asOf);
  const last = one.asOf === endOfYear(year) ? year : year - 1;
  const isHeld = (when: number) => pledges.some((pledge) => bindsOn(endOfYear(when), pledge));
  let began = last;
  while (isHeld(began) && isHeld(began - 1)) began--;
  return { treaty: largest.treaty, members: largest.members, ageYears: last - began };
}

function membersOfTreaty({ members }: Treaty, day: IsoDate): number {
  const inside = members.filter(({ from, to }) => from <= day && (to === undefined || to >= day));
  return new Set(inside.map(({ state }) => state)).size;
}
