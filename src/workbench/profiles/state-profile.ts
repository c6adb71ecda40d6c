import {
  rungOf,
  yearOf,
  type Fact,
  type FactKind,
  type StateId,
  type StateProfile,
  type StateSpell,
} from "../../core/index.ts";
import { capabilityYears, partnerYears } from "../../panel/index.ts";
import { regionsOf, stateName, textOf, treatiesOf, type KnownRecord } from "../../record/index.ts";
import { knownOn } from "../record/known-on.ts";
import { openRecord } from "../record/open-record.ts";
import { checkDate, findState } from "../asking/resolve-question.ts";
import type { Settings } from "../settings.ts";

const FIRST_YEAR = 1816;

/** One state as the record knows it on a day. Throws `record/unknown-state` and what `checkDate` throws. */
export async function stateProfile(
  asked: { readonly state: string; readonly asOf?: string },
  settings: Settings,
): Promise<StateProfile> {
  const asOf = checkDate(asked.asOf ?? settings.today, settings.today);
  const database = await openRecord(settings);
  try {
    const known = await knownOn(asOf, database);
    const id = await findState(asked.state, known, { today: settings.today, database });
    const years = Array.from({ length: yearOf(asOf) - FIRST_YEAR + 1 }, (_, k) => FIRST_YEAR + k);
    return {
      schema: "entente/state@1",
      asOf,
      state: { id, name: stateName(asOf, known, id) },
      region: regionsOf(known).get(id) ?? "",
      spells: spellsOf(known, id),
      treaties: treatiesWith(known, id),
      leaders: known.facts.leader
        .filter(({ subjects }) => subjects[0] === id)
        .map((fact) => ({ name: textOf(fact, "name"), office: textOf(fact, "office"), ...spanOf(fact) }))
        .sort((p, q) => (p.from < q.from ? 1 : -1)),
      capability: capabilityYears(known, id),
      partners: partnerYears(known, id, years),
    };
  } finally {
    database.close();
  }
}

const KINDS: Readonly<Record<StateSpell["kind"], readonly [FactKind, (fact: Fact) => string]>> = {
  name: ["name", (fact) => textOf(fact, "name")],
  code: ["code", (fact) => `${textOf(fact, "system")} ${textOf(fact, "code")}`],
  member: ["membership", (fact) => `member of the state system (${textOf(fact, "system")})`],
  capital: ["capital", (fact) => textOf(fact, "capital")],
  regime: ["regime", (fact) => textOf(fact, "regime")],
  "major-power": ["major-power", () => "major power"],
  "nuclear-power": ["nuclear-power", () => "nuclear weapons"],
  rivalry: ["rivalry", (fact) => textOf(fact, "rivalryKind") || "rivalry"],
  sanction: ["sanction", (fact) => textOf(fact, "what") || "sanctions"],
};

function spellsOf(known: KnownRecord, state: StateId): StateSpell[] {
  return (Object.keys(KINDS) as StateSpell["kind"][]).flatMap((kind) => {
    const [factKind, label] = KINDS[kind];
    const isMutual = kind === "rivalry" || kind === "sanction";
    return known.facts[factKind]
      .filter(({ subjects }) => (isMutual ? subjects.includes(state) : subjects[0] === state))
      .map((fact): StateSpell => {
        const other = isMutual ? fact.subjects.find((one) => one !== state) : undefined;
        const named =
          other === undefined ? {} : { with: { id: other, name: stateName(known.asOf, known, other) } };
        const says =
          kind === "sanction"
            ? `${fact.subjects[0] === state ? "under" : "imposes"}: ${label(fact)}`
            : label(fact);
        return { id: fact.id, kind, label: says, ...spanOf(fact), ...named };
      })
      .sort((p, q) => ((p.from ?? "") < (q.from ?? "") ? -1 : 1));
  });
}

function treatiesWith(known: KnownRecord, state: StateId): StateProfile["treaties"] {
  return treatiesOf(known)
    .flatMap((treaty) => {
      const own = treaty.members.filter((member) => member.state === state);
      return own.map(({ from, to }) => {
        const end = [to, treaty.to].filter((day) => day !== undefined).sort()[0];
        const partners = [...new Set(treaty.members.map((member) => member.state))].filter(
          (one) => one !== state,
        );
        return {
          id: treaty.id,
          name: treaty.name,
          rung: rungOf(treaty.obligations),
          from,
          ...(end === undefined ? {} : { to: end }),
          holds: from <= known.asOf && (end === undefined || end >= known.asOf),
          partners: partners.sort().map((id) => ({ id, name: stateName(known.asOf, known, id) })),
        };
      });
    })
    .sort((p, q) => (p.from < q.from ? 1 : -1));
}

function spanOf({ validFrom, validTo }: Fact): {
  readonly from: Fact["validFrom"];
  readonly to?: Fact["validFrom"];
} {
  return { from: validFrom, ...(validTo === undefined ? {} : { to: validTo }) };
}
