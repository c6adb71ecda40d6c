import type { IsoDate, StateId } from "../../core/index.ts";
import { voteCloseness, type IdealPoint, type VotesOf } from "../../panel/index.ts";
import { readSource } from "./read-source.ts";
import type { Settings } from "../settings.ts";
import { currentSlots } from "./slots.ts";

/** The source that tells how states vote. */
const VOTES = "un-ideal-points";
const MOST_ROWS = 1_000_000;

/** Closeness in UN votes from the user's library, as it could be known on a day; absent when the source is not imported. */
export async function loadVotes(
  asOf: IsoDate,
  settings: Settings,
): Promise<{ readonly source: string; readonly votesOf: VotesOf } | undefined> {
  if (!currentSlots(settings).some(({ schema }) => schema.id === VOTES)) return undefined;
  const { rows } = await readSource(asOf, { id: VOTES, limit: MOST_ROWS }, settings);
  const points = rows.flatMap((row): IdealPoint[] => {
    const [state, year, point] = [row["ccode_id"], Number(row["year"]), row["idealpointall"]];
    if (typeof state !== "string" || typeof point !== "number" || !Number.isInteger(year)) return [];
    // Ids were checked when the file was imported.
    return [{ year, state: state as StateId, point }];
  });
  return { source: VOTES, votesOf: voteCloseness(points) };
}
