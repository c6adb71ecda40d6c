import { type Fact, type IsoDate, type StateId } from "../../core/index.ts";
import {
  foldName,
  membershipsOf,
  membersOn,
  regionsOf,
  stateName,
  textOf,
  type KnownRecord,
} from "../../record/index.ts";
import { openRecord } from "./open-record.ts";
import { checkDate } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";
import { knownOn } from "./known-on.ts";

/** A state as lists name it. */
export interface ListedState {
  readonly id: StateId;
  /** Its usual name on the day, or the last it had. */
  readonly name: string;
  /** Its Correlates of War number; absent where it has none. */
  readonly code?: string;
  /** Other names it goes or went by. */
  readonly aliases: readonly string[];
  /** First day of membership in the state system. */
  readonly from: IsoDate;
  /** Last day; absent while it is a member. */
  readonly to?: IsoDate;
  readonly isMember: boolean;
  readonly region: string;
}

/** The states of a day as JSON. */
export interface StateList {
  readonly asOf: IsoDate;
  readonly items: readonly ListedState[];
}

/**
 * Every state known by a day: members first, in order of name; with `q` those whose name, alias or code it begins or
 * stands in, the closest first.
 *
 * Throws: `core/bad-date`, `record/date-out-of-range`.
 */
export async function listStates(
  asked: { readonly asOf?: string; readonly q?: string },
  settings: Settings,
): Promise<StateList> {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  const database = await openRecord(settings);
  try {
    const known = await knownOn(asOf, database);
    const all = describeStates(known);
    return { asOf, items: asked.q === undefined ? all : closest(all, asked.q, known) };
  } finally {
    database.close();
  }
}

function describeStates(known: KnownRecord): ListedState[] {
  const { asOf } = known;
  const members = new Set(membersOn(asOf, known));
  const regions = regionsOf(known);
  const names = byState(known.facts.name);
  const codes = byState(known.facts.code);
  return [...regions.keys()]
    .flatMap((id): ListedState[] => {
      const spells = membershipsOf(known, id);
      const [first] = spells;
      const last = spells
        .map(({ validTo }) => validTo ?? asOf)
        .sort()
        .at(-1);
      if (first === undefined || last === undefined) return [];
      const name = stateName(members.has(id) ? asOf : last, known, id);
      const code = latest(codes.get(id) ?? [], "cow");
      return [
        {
          id,
          name,
          ...(code === undefined ? {} : { code }),
          aliases: [...new Set((names.get(id) ?? []).map((fact) => textOf(fact, "name")))].filter(
            (other) => other !== name,
          ),
          from: first.validFrom,
          ...(members.has(id) ? {} : { to: last }),
          isMember: members.has(id),
          region: regions.get(id) ?? "",
        },
      ];
    })
    .sort((p, q) => Number(q.isMember) - Number(p.isMember) || (p.name < q.name ? -1 : 1));
}

function byState(facts: readonly Fact[]): Map<StateId, Fact[]> {
  const groups = new Map<StateId, Fact[]>();
  for (const fact of facts) {
    const [state] = fact.subjects;
    if (state !== undefined) groups.set(state, [...(groups.get(state) ?? []), fact]);
  }
  return groups;
}

function latest(codes: readonly Fact[], system: string): string | undefined {
  const found = codes.findLast((fact) => textOf(fact, "system") === system);
  return found === undefined ? undefined : textOf(found, "code");
}

/** States that a text may mean: first those of which it is a name or code, then those whose name begins with it, then others. */
function closest(all: readonly ListedState[], q: string, known: KnownRecord): ListedState[] {
  const wanted = foldName(q);
  const codes = byState(known.facts.code);
  const distance = ({ id, name, aliases }: ListedState): number => {
    const exact = [id, ...(codes.get(id) ?? []).map((fact) => textOf(fact, "code"))].map(foldName);
    const called = [name, ...aliases].map(foldName);
    if (exact.includes(wanted) || called.includes(wanted)) return 0;
    if (foldName(name).startsWith(wanted)) return 1;
    if (called.some((one) => one.startsWith(wanted))) return 2;
    return called.some((one) => one.includes(` ${wanted}`)) ? 3 : Number.POSITIVE_INFINITY;
  };
  return all
    .map((state) => ({ state, far: distance(state) }))
    .filter(({ far }) => far < Number.POSITIVE_INFINITY)
    .sort((near, other) => near.far - other.far)
    .map(({ state }) => state);
}
