import { rungOf, type Fact, type PairSpell, type StateId } from "../core/index.ts";
import { clashesOf, pledgesOf, textOf, treatiesOf, type KnownRecord } from "../record/index.ts";

/** Treaties, rivalries, claims, sanctions, wars and crises of two states, in order of their first day. */
export function pairSpells(record: KnownRecord, a: StateId, b: StateId): PairSpell[] {
  const isPair = (one: { readonly a: StateId; readonly b: StateId }) =>
    (one.a === a && one.b === b) || (one.a === b && one.b === a);
  const both = ({ subjects }: Fact) => subjects.includes(a) && subjects.includes(b);
  const treaties = pledgesOf(treatiesOf(record))
    .filter(isPair)
    .map(({ treaty, from, to }) =>
      spell("treaty", treaty.fact, { label: `${treaty.name} (${rungOf(treaty.obligations)})`, from, to }),
    );
  const clashes = clashesOf(record)
    .filter(isPair)
    .map(({ fact, from, to, opposed, level }) => {
      const isWar = level === "war";
      const name = textOf(fact, "what");
      return opposed
        ? spell(isWar ? "war" : "crisis", fact, { label: isWar ? name : `${name} (${level})`, from, to })
        : spell("side-by-side", fact, { label: `${name}, on the same side`, from, to });
    });
  const plain = (kind: "rivalry" | "claim" | "sanction") =>
    record.facts[kind]
      .filter(both)
      .filter(({ subjects: [first] }) => kind !== "sanction" || first === a || first === b)
      .map((fact) => spell(kind, fact, { label: describe(fact), from: fact.validFrom, to: fact.validTo }));
  const spells = [...treaties, ...clashes, ...plain("rivalry"), ...plain("claim"), ...plain("sanction")];
  const seen = new Map(spells.map((one) => [`${one.kind} ${one.label} ${one.from}`, one]));
  return [...seen.values()].sort((p, q) =>
    p.from === q.from ? (p.id < q.id ? -1 : 1) : p.from < q.from ? -1 : 1,
  );
}

function describe(fact: Fact): string {
  const told = ["what", "name", "beganWith", "rivalryKind"].map((key) => textOf(fact, key));
  return told.find((text) => text !== "") ?? fact.kind;
}

function spell(
  kind: PairSpell["kind"],
  fact: Fact,
  { label, from, to }: Pick<PairSpell, "label" | "from"> & { readonly to: PairSpell["from"] | undefined },
): PairSpell {
  return { id: fact.id, kind, label, from, ...(to === undefined ? {} : { to }) };
}
