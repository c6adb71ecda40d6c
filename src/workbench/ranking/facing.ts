import { isHostileToEither, type Move } from "../../assessment/index.ts";
import type { StateId } from "../../core/index.ts";
import type { Day } from "./open-day.ts";

/** Two days that are compared. */
export type TwoDays = Readonly<Record<"before" | "after", Day>>;

/** Whether the state named is hostile to one of the two on either day; of no state named, always. */
export function facing(against: StateId | undefined, days: TwoDays): (move: Move) => boolean {
  return ({ before, after }) => {
    if (against === undefined) return true;
    const on = ({ world }: Day, { i, j }: Move["before"]) =>
      isHostileToEither(world, world.index.get(against) ?? -1, [i, j]);
    return on(days.before, before) || on(days.after, after);
  };
}
