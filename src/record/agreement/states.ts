import type { Fact, StateId } from "../../core/index.ts";
import { textOf, type KnownRecord } from "../known.ts";
import type { StateList } from "../sources/state-lists/read.ts";

/** State-years of the record against a published list. */
export interface StateAgreement {
  readonly system: StateList["system"];
  readonly listed: number;
  readonly agreed: number;
  /** A code and span that only one of the two has, or a spell whose first or last day differs. */
  readonly differences: readonly string[];
}

/** Compares membership and codes of the record with a list, by state-year and by the first and last day of spells. */
export function compareStates(known: KnownRecord, list: StateList): StateAgreement {
  const ours = new Set<string>();
  for (const { code, from, to } of codedSpells(known, list)) {
    for (let year = from; year <= to; year++) ours.add(`${code} ${year}`);
  }
  const theirs = new Set<string>();
  for (const spell of list.spells) {
    for (let year = yearIn(spell.from); year <= Math.min(yearIn(spell.to), list.lastYear); year++)
      theirs.add(`${spell.code} ${year}`);
  }
  const agreed = [...theirs].filter((key) => ours.has(key)).length;
  const onlyOurs = [...ours].filter((key) => !theirs.has(key)).map((key) => `only in the record: ${key}`);
  const onlyTheirs = [...theirs].filter((key) => !ours.has(key)).map((key) => `only in the list: ${key}`);
  return {
    system: list.system,
    listed: theirs.size,
    agreed,
    differences: [...onlyTheirs, ...onlyOurs, ...dayDifferences(known, list)],
  };
}

interface CodedSpell {
  readonly code: number;
  readonly from: number;
  readonly to: number;
}

function spellsIn(known: KnownRecord, system: string): Fact[] {
  return known.facts.membership.filter((fact) => textOf(fact, "system") === system);
}

/** Years of membership under each code, within the list's years. */
function codedSpells(known: KnownRecord, list: StateList): CodedSpell[] {
  const codes = known.facts.code.filter((fact) => textOf(fact, "system") === list.system);
  return spellsIn(known, list.system).flatMap((member) =>
    codes
      .filter((code) => code.subjects[0] === member.subjects[0])
      .flatMap((code) => {
        const from = code.validFrom > member.validFrom ? code.validFrom : member.validFrom;
        const ends = [code.validTo, member.validTo].filter((end) => end !== undefined).sort();
        const to = Math.min(ends[0] === undefined ? list.lastYear : yearIn(ends[0]), list.lastYear);
        return yearIn(from) <= to && (ends[0] === undefined || ends[0] >= from)
          ? [{ code: Number(textOf(code, "code")), from: yearIn(from), to }]
          : [];
      }),
  );
}

/** First and last days that differ, for spells of one state that overlap. */
function dayDifferences(known: KnownRecord, list: StateList): string[] {
  const stateOf = new Map<number, StateId>();
  for (const fact of known.facts.code) {
    const state = fact.subjects[0];
    if (textOf(fact, "system") === list.system && state !== undefined)
      stateOf.set(Number(textOf(fact, "code")), state);
  }
  const ends = `${list.lastYear}-12-31`;
  return spellsIn(known, list.system).flatMap((ours) => {
    const same = list.spells.filter((one) => stateOf.get(one.code) === ours.subjects[0]);
    const overlapping = same.filter(
      (one) => one.from <= (ours.validTo ?? ends) && one.to >= ours.validFrom && ours.validFrom <= ends,
    );
    if (overlapping.length === 0) return [];
    const starts = overlapping.some((one) => one.from === ours.validFrom);
    const stops = overlapping.some(
      (one) => one.to === (ours.validTo ?? ends) || (one.to >= ends && (ours.validTo ?? ends) >= ends),
    );
    const span = overlapping.map((one) => `${one.from}..${one.to}`).join(", ");
    return starts && stops
      ? []
      : [`${ours.subjects[0]} ${ours.validFrom}..${ours.validTo ?? ""} in the record, ${span} in the list`];
  });
}

function yearIn(date: string): number {
  return Number(date.slice(0, 4));
}
