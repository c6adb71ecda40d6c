import { rungOf, rungRank, type Fact, type IsoDate, type StateId } from "../../core/index.ts";
import {
  clashesOf,
  leastDistanceKm,
  numberOf,
  pledgesOf,
  regionsOf,
  stateName,
  textOf,
  treatiesOf,
  type KnownRecord,
} from "../../record/index.ts";

/** A table over which column sets ask: its columns with their types, and its rows as text. */
export interface CoreTable {
  readonly name: string;
  readonly columns: readonly (readonly [
    name: string,
    type: "varchar" | "date" | "integer" | "double" | "boolean",
  ])[];
  readonly rows: readonly (readonly (string | undefined)[])[];
}

/** End of what has not ended, as far as known. */
const OPEN = "9999-12-31";
const SPELL = [
  ["from_day", "date"],
  ["to_day", "date"],
] as const;

const spell = (fact: { readonly validFrom: IsoDate; readonly validTo: IsoDate | undefined }): string[] => [
  fact.validFrom,
  fact.validTo ?? OPEN,
];
const flag = (value: boolean): string => (value ? "true" : "false");
const numeral = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/**
 * The core record as tables, from what was known on a day: states, codes, pledges, enmity, regimes, capability.
 *
 * Every spell has `from_day` and `to_day`; an end not known is in the year 9999. Pairs have the lower id first.
 */
export function coreTables(known: KnownRecord): CoreTable[] {
  return [...systemTables(known), ...tieTables(known), ...enmityTables(known), ...stateTables(known)];
}

function systemTables(known: KnownRecord): CoreTable[] {
  const regions = regionsOf(known);
  const states = [...new Set(known.facts.membership.flatMap(({ subjects }) => subjects.slice(0, 1)))].sort();
  return [
    {
      name: "core_state",
      columns: [
        ["state", "varchar"],
        ["k", "integer"],
        ["name", "varchar"],
        ["region", "varchar"],
      ],
      rows: states.map((state, k) => [
        state,
        String(k),
        stateName(known.asOf, known, state),
        regions.get(state),
      ]),
    },
    {
      name: "core_member",
      columns: [["state", "varchar"], ["system", "varchar"], ...SPELL],
      rows: known.facts.membership.map((fact) => [subject(fact), textOf(fact, "system"), ...spell(fact)]),
    },
    {
      name: "core_code",
      columns: [["state", "varchar"], ["system", "varchar"], ["code", "varchar"], ...SPELL],
      rows: known.facts.code.map((fact) => [
        subject(fact),
        textOf(fact, "system"),
        textOf(fact, "code"),
        ...spell(fact),
      ]),
    },
  ];
}

const subject = (fact: Fact): StateId | undefined => fact.subjects[0];

function tieTables(known: KnownRecord): CoreTable[] {
  const obligations = ["defense", "offense", "neutrality", "nonaggression", "consultation"] as const;
  return [
    {
      name: "core_pledge",
      columns: [
        ["a", "varchar"],
        ["b", "varchar"],
        ["treaty", "varchar"],
        ["route", "varchar"],
        ["members", "integer"],
        ["rung", "integer"],
        ["a_promises", "boolean"],
        ["b_promises", "boolean"],
        ...obligations.map((name) => [name, "boolean"] as const),
        ...SPELL,
        ["ended_with", "varchar"],
      ],
      rows: pledgesOf(treatiesOf(known)).map(({ a, b, from, to, route, treaty }) => {
        const promises = (state: StateId) =>
          treaty.members.some((one) => one.state === state && one.promises);
        return [
          a,
          b,
          treaty.id,
          route,
          String(treaty.members.length),
          String(rungRank(rungOf(treaty.obligations))),
          flag(promises(a)),
          flag(promises(b)),
          ...obligations.map((name) => flag(treaty.obligations[name])),
          from,
          to ?? OPEN,
          // How a treaty ended does not tell how a member left before.
          to === treaty.to ? textOf(treaty.fact, "endedWith") || undefined : undefined,
        ];
      }),
    },
    {
      name: "core_practice",
      columns: [["a", "varchar"], ["b", "varchar"], ["level", "integer"], ...SPELL],
      rows: known.facts.practice.map((fact) => [
        ...inOrder(fact),
        numeral(numberOf(fact, "level")),
        ...spell(fact),
      ]),
    },
  ];
}

function inOrder(fact: Fact): string[] {
  return fact.subjects.slice(0, 2).toSorted();
}

function enmityTables(known: KnownRecord): CoreTable[] {
  return [
    {
      name: "core_rivalry",
      columns: [["a", "varchar"], ["b", "varchar"], ["severity", "integer"], ["kind", "varchar"], ...SPELL],
      rows: known.facts.rivalry.map((fact) => [
        ...inOrder(fact),
        numeral(numberOf(fact, "severity")),
        textOf(fact, "rivalryKind"),
        ...spell(fact),
      ]),
    },
    {
      name: "core_claim",
      columns: [["claimant", "varchar"], ["holder", "varchar"], ...SPELL],
      rows: known.facts.claim.map((fact) => [...fact.subjects.slice(0, 2), ...spell(fact)]),
    },
    {
      name: "core_sanction",
      columns: [["target", "varchar"], ["sender", "varchar"], ["severity", "integer"], ...SPELL],
      rows: known.facts.sanction.flatMap((fact) =>
        fact.subjects
          .slice(1)
          .map((sender) => [subject(fact), sender, numeral(numberOf(fact, "severity")), ...spell(fact)]),
      ),
    },
    {
      name: "core_clash",
      columns: [
        ["a", "varchar"],
        ["b", "varchar"],
        ["clash", "varchar"],
        ["opposed", "boolean"],
        ["level", "varchar"],
        ...SPELL,
      ],
      rows: clashesOf(known).map(({ a, b, fact, opposed, level, from, to }) => [
        a,
        b,
        fact.id,
        flag(opposed),
        level,
        from,
        to ?? OPEN,
      ]),
    },
  ];
}

function stateTables(known: KnownRecord): CoreTable[] {
  const spells = (name: string, facts: readonly Fact[]): CoreTable => ({
    name,
    columns: [["state", "varchar"], ...SPELL],
    rows: facts.map((fact) => [subject(fact), ...spell(fact)]),
  });
  return [
    spells("core_major", known.facts["major-power"]),
    spells("core_nuclear", known.facts["nuclear-power"]),
    {
      name: "core_regime",
      columns: [["state", "varchar"], ["regime", "varchar"], ...SPELL],
      rows: known.facts.regime.map((fact) => [subject(fact), textOf(fact, "regime"), ...spell(fact)]),
    },
    {
      name: "core_capability",
      columns: [
        ["state", "varchar"],
        ["year", "integer"],
        ["population_millions", "double"],
        ["gdp_billion", "double"],
      ],
      rows: known.facts.capability.map((fact) => [
        subject(fact),
        numeral(numberOf(fact, "year")),
        numeral(numberOf(fact, "populationMillions")),
        numeral(numberOf(fact, "gdpBillionUsd2011")),
      ]),
    },
    {
      name: "core_capital",
      columns: [["state", "varchar"], ["capital", "varchar"], ["lat", "double"], ["lng", "double"], ...SPELL],
      rows: known.facts.capital.map((fact) => [
        subject(fact),
        textOf(fact, "capital"),
        numeral(numberOf(fact, "latitude")),
        numeral(numberOf(fact, "longitude")),
        ...spell(fact),
      ]),
    },
    {
      name: "core_troops",
      columns: [["sender", "varchar"], ["host", "varchar"], ["size", "integer"], ...SPELL],
      rows: known.facts.troops.map((fact) => [
        ...fact.subjects.slice(0, 2),
        numeral(numberOf(fact, "size")),
        ...spell(fact),
      ]),
    },
    {
      name: "core_arms",
      columns: [
        ["supplier", "varchar"],
        ["recipient", "varchar"],
        ["stage", "varchar"],
        ["day", "date"],
      ],
      rows: known.facts.arms.map((fact) => [
        ...fact.subjects.slice(0, 2),
        textOf(fact, "stage"),
        fact.validFrom,
      ]),
    },
    ...landTables(known),
  ];
}

/** Least distance of every two territories in the days both were as they were. */
function landTables(known: KnownRecord): CoreTable[] {
  const spells = known.facts.territory.map((fact) => ({
    state: subject(fact) ?? "",
    units: textOf(fact, "units")
      .split(";")
      .map((unit) => unit.trim()),
    from: fact.validFrom,
    to: fact.validTo ?? (OPEN as IsoDate),
  }));
  const rows = spells.flatMap((one) =>
    spells.flatMap((other) => {
      const from = one.from > other.from ? one.from : other.from;
      const to = one.to < other.to ? one.to : other.to;
      if (one.state >= other.state || to < from) return [];
      const km = leastDistanceKm(one.units, other.units, known.unitDistance);
      return km === undefined ? [] : [[one.state, other.state, String(km), from, to]];
    }),
  );
  return [
    {
      name: "core_land",
      columns: [["a", "varchar"], ["b", "varchar"], ["km", "double"], ...SPELL],
      rows,
    },
  ];
}
