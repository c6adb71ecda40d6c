import type { Fact, IsoDate, Obligations, StateId, TreatyRoute } from "../core/index.ts";
import { holdsOn, textOf, type KnownRecord } from "./known.ts";

/** A treaty as known on a date. */
export interface Treaty {
  readonly id: string;
  readonly name: string;
  /** Day of signature: from it on the promise counts. */
  readonly from: IsoDate;
  readonly to: IsoDate | undefined;
  readonly obligations: Obligations;
  readonly targets: readonly StateId[];
  /** Pairs between which alone the promise holds, as "AAA-BBB" with the lower id first; absent when all. */
  readonly pairs: ReadonlySet<string> | undefined;
  readonly members: readonly TreatyMember[];
  /** Whether it has a joint command, bases, aid on the day the record is read; what is absent is not known. */
  readonly depth: Readonly<Record<string, boolean>>;
  readonly fact: Fact;
}

/** One state's time in a treaty. */
export interface TreatyMember {
  readonly state: StateId;
  readonly from: IsoDate;
  readonly to: IsoDate | undefined;
  readonly promises: boolean;
}

/** A promise between two states, from the day both were bound. */
export interface Pledge {
  readonly a: StateId;
  readonly b: StateId;
  readonly from: IsoDate;
  readonly to: IsoDate | undefined;
  readonly route: TreatyRoute;
  readonly treaty: Treaty;
}

const read = new WeakMap<KnownRecord, readonly Treaty[]>();

/** Every treaty known, in order of id; read once of each record. */
export function treatiesOf(known: KnownRecord): readonly Treaty[] {
  const treaties = read.get(known) ?? readTreaties(known);
  read.set(known, treaties);
  return treaties;
}

function readTreaties(known: KnownRecord): Treaty[] {
  const members = new Map<string, TreatyMember[]>();
  for (const fact of known.facts["treaty-membership"]) {
    const list = members.get(textOf(fact, "treaty")) ?? [];
    members.set(textOf(fact, "treaty"), list);
    const state = fact.subjects[0];
    if (state === undefined) continue;
    list.push({
      state,
      from: fact.validFrom,
      to: fact.validTo,
      promises: fact.attributes["promises"] !== false,
    });
  }
  const depth = depthOf(known);
  return known.facts.treaty.map((fact) => {
    const flag = (name: keyof Obligations) => fact.attributes[name] === true;
    const pairs = splitList(textOf(fact, "pairs")).map((pair) => pair.split("-").sort().join("-"));
    return {
      id: textOf(fact, "treaty"),
      name: textOf(fact, "name"),
      from: fact.validFrom,
      to: fact.validTo,
      obligations: {
        defense: flag("defense"),
        offense: flag("offense"),
        neutrality: flag("neutrality"),
        nonaggression: flag("nonaggression"),
        consultation: flag("consultation"),
        integrated: flag("integrated"),
      },
      targets: splitList(textOf(fact, "target")) as StateId[],
      pairs: pairs.length === 0 ? undefined : new Set(pairs),
      members: members.get(textOf(fact, "treaty")) ?? [],
      depth: depth.get(textOf(fact, "treaty")) ?? {},
      fact,
    };
  });
}

function depthOf(known: KnownRecord): Map<string, Record<string, boolean>> {
  const depth = new Map<string, Record<string, boolean>>();
  for (const fact of known.facts["treaty-depth"]) {
    if (!holdsOn(known.asOf, fact)) continue;
    const treaty = textOf(fact, "treaty");
    depth.set(treaty, { ...depth.get(treaty), [textOf(fact, "depth")]: fact.attributes["has"] === true });
  }
  return depth;
}

/**
 * Every pledge between two states, past and present, as known; a pair bound twice by a treaty gives two.
 *
 * In: `among` leaves out pledges of any other state.
 */
export function pledgesOf(
  treaties: readonly Treaty[],
  among?: { readonly has: (state: StateId) => boolean },
): Pledge[] {
  return treaties.flatMap((treaty) => pledgesIn(treaty, among));
}

function pledgesIn(treaty: Treaty, among: Parameters<typeof pledgesOf>[1]): Pledge[] {
  const pledges: Pledge[] = [];
  const members =
    among === undefined ? treaty.members : treaty.members.filter(({ state }) => among.has(state));
  members.forEach((one, i) => {
    for (const other of members.slice(i + 1)) {
      if (one.state === other.state || (!one.promises && !other.promises)) continue;
      const [first, second] = one.state < other.state ? [one, other] : [other, one];
      if (treaty.pairs !== undefined && !treaty.pairs.has(`${first.state}-${second.state}`)) continue;
      const from = first.from > second.from ? first.from : second.from;
      const to = earlier(earlier(first.to, second.to), treaty.to);
      if (to !== undefined && to < from) continue;
      pledges.push({ a: first.state, b: second.state, from, to, route: routeOf(treaty, from), treaty });
    }
  });
  return pledges;
}

function routeOf(treaty: Treaty, from: IsoDate): TreatyRoute {
  if (treaty.members.length === 2) return "bilateral";
  return from === treaty.from ? "founding" : "accession";
}

function earlier(p: IsoDate | undefined, q: IsoDate | undefined): IsoDate | undefined {
  if (p === undefined || q === undefined) return p ?? q;
  return p < q ? p : q;
}

/** Whether a pledge binds on a day. */
export function bindsOn(day: IsoDate, pledge: Pledge): boolean {
  return pledge.from <= day && (pledge.to === undefined || pledge.to >= day);
}

function splitList(text: string): string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
