import type { StateId } from "../core/index.ts";
import type { KnownRecord, NamedThreat } from "../record/index.ts";
import { stateByCode } from "./outcomes.ts";

/** A treaty that names whom it is aimed at, over the record's own state ids. */
export interface AimedTreaty {
  readonly treaty: string;
  readonly signedYear: number;
  /** Founders, in order of id. */
  readonly members: readonly StateId[];
  readonly named: readonly StateId[];
}

/** Gives treaties that name a threat the record's ids; codes that the record does not know are left out. */
export function aimedTreaties(threats: readonly NamedThreat[], known: KnownRecord): AimedTreaty[] {
  const stateOf = stateByCode(known);
  return threats.map(({ treaty, beginYear, founders, named }) => {
    const states = (codes: readonly number[]) => [
      ...new Set(codes.flatMap((code) => stateOf(code, beginYear) ?? [])),
    ];
    return { treaty, signedYear: beginYear, members: states(founders).sort(), named: states(named) };
  });
}
