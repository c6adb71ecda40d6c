import type { Fact, IsoDate, StateId } from "../core/index.ts";
import { numberOf, textOf, type KnownRecord } from "./known.ts";

/** How sharp a clash was, lowest first. */
export const CLASH_LEVELS = ["threat", "display", "force", "war"] as const;
export type ClashLevel = (typeof CLASH_LEVELS)[number];

/** Two states in one war or crisis, on opposite sides or the same. */
export interface Clash {
  readonly a: StateId;
  readonly b: StateId;
  readonly opposed: boolean;
  readonly level: ClashLevel;
  readonly from: IsoDate;
  readonly to: IsoDate | undefined;
  readonly fact: Fact;
}

const read = new WeakMap<KnownRecord, readonly Clash[]>();

/** Every pair of states that a war or crisis known so far brought together or against each other; read once of each record. */
export function clashesOf(known: KnownRecord): readonly Clash[] {
  const clashes = read.get(known) ?? [...warClashes(known), ...known.facts.crisis.flatMap(crisisClashes)];
  read.set(known, clashes);
  return clashes;
}

/** Of the clashes that a record knows those begun by a day: the same as of the record without what began later. */
export function clashesBegunBy(day: IsoDate, record: KnownRecord): readonly Clash[] {
  return clashesOf(record).filter(({ from }) => from <= day);
}

function warClashes(known: KnownRecord): Clash[] {
  const wars = new Map<string, Fact[]>();
  for (const fact of known.facts.war) {
    const list = wars.get(textOf(fact, "war")) ?? [];
    wars.set(textOf(fact, "war"), list);
    list.push(fact);
  }
  const clashes: Clash[] = [];
  for (const participants of wars.values()) {
    participants.forEach((one, i) => {
      for (const other of participants.slice(i + 1)) {
        const from = one.validFrom > other.validFrom ? one.validFrom : other.validFrom;
        const ends = [one.validTo, other.validTo].filter((end): end is IsoDate => end !== undefined).sort();
        const to = ends[0];
        const [a, b] = [one.subjects[0], other.subjects[0]];
        if (a === undefined || b === undefined || a === b || (to !== undefined && to < from)) continue;
        const opposed = numberOf(one, "side") !== numberOf(other, "side");
        clashes.push({ ...inOrder(a, b), opposed, level: "war", from, to, fact: one });
      }
    });
  }
  return clashes;
}

function crisisClashes(fact: Fact): Clash[] {
  const sides = [textOf(fact, "side1"), textOf(fact, "side2")].map((side) => side.split(";") as StateId[]);
  const [one = [], two = []] = sides;
  const level = CLASH_LEVELS.find((known) => known === textOf(fact, "level")) ?? "threat";
  const make = (a: StateId, b: StateId, opposed: boolean): Clash => ({
    ...inOrder(a, b),
    opposed,
    level,
    from: fact.validFrom,
    to: fact.validTo,
    fact,
  });
  const within = (side: readonly StateId[]) =>
    side.flatMap((a, i) => side.slice(i + 1).map((b) => make(a, b, false)));
  return [...one.flatMap((a) => two.map((b) => make(a, b, true))), ...within(one), ...within(two)];
}

function inOrder(a: StateId, b: StateId): { a: StateId; b: StateId } {
  return a < b ? { a, b } : { a: b, b: a };
}
