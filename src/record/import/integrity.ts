import { quoteName } from "../sql-text.ts";
import type { SourceSchema, TimePlan } from "./schema.ts";

/** A rule that imported rows should keep, with the query that finds breaches: `record` and `what` of each. */
export interface IntegrityRule {
  readonly rule: string;
  readonly query: string;
}

const SPELLS = ["spell", "dyad-spell"];
const STATE_YEARS = ["state-year", "dyad-year", "directed-dyad-year"];

/**
 * The rules for a source's rows: inside its coverage, members that existed, spells that do not overlap, symmetry.
 *
 * In: a view `source_row` of the rows, and a table `member_year` (`id`, `year`) of the COW system.
 */
export function integrityRules(schema: SourceSchema): IntegrityRule[] {
  return [...coverageRule(schema), ...memberRules(schema), ...overlapRule(schema), ...symmetryRule(schema)];
}

function coverageRule({ time, coverage }: SourceSchema): IntegrityRule[] {
  if (time.kind === "timeless") return [];
  const outside =
    time.kind === "spell"
      ? `year(valid_from) > ${coverage.to} or year(valid_to) < ${coverage.from}`
      : `year(valid_from) not between ${coverage.from} and ${coverage.to}`;
  return [
    {
      rule: `rows lie inside the coverage ${coverage.from}–${coverage.to}`,
      query: `select record, 'begins ' || valid_from as what from source_row where ${outside} order by record`,
    },
  ];
}

function memberRules(schema: SourceSchema): IntegrityRule[] {
  if (!STATE_YEARS.includes(schema.grain)) return [];
  return schema.columns
    .filter(({ state }) => state === "cow")
    .map(({ name }) => {
      const id = quoteName(`${name}_id`);
      return {
        rule: `${name} was a member of the COW system that year`,
        query: `select record, ${id} || ' in ' || year(valid_from) as what from source_row
          anti join member_year on member_year.id = ${id} and member_year.year = year(valid_from)
          where ${id} is not null order by record`,
      };
    });
}

function overlapRule(schema: SourceSchema): IntegrityRule[] {
  const states = schema.columns.filter(({ state }) => state !== undefined && state !== "name");
  if (!SPELLS.includes(schema.grain) || schema.time.kind !== "spell" || states.length === 0) return [];
  // Where a case has a number of its own, two of one pair may run side by side.
  const caseNumbers = (schema.key ?? []).filter(
    (name) => !states.some((column) => column.name === name) && !daysOf(schema.time).includes(name),
  );
  if (caseNumbers.length > 0) return [];
  const whose = states.map(({ name }) => quoteName(name)).join(", ");
  return [
    {
      rule: "spells of one state or pair do not overlap",
      query: `select record, 'runs into ' || next_from as what from (
          select record, valid_to, lead(valid_from) over (partition by ${whose} order by valid_from, record) as next_from
          from source_row) where valid_to >= next_from and year(valid_to) > year(next_from) order by record`,
    },
  ];
}

/** Columns that make the days of a spell. */
function daysOf(time: TimePlan): string[] {
  return time.kind === "spell" ? [time.from, time.to].flatMap((plan) => Object.values<string>(plan)) : [];
}

function symmetryRule({ symmetric }: SourceSchema): IntegrityRule[] {
  if (symmetric === undefined) return [];
  const [from, to] = symmetric.pair.map(quoteName) as [string, string];
  const same = symmetric.columns
    .map(quoteName)
    .map((name) => `m.${name} is not distinct from r.${name}`)
    .join(" and ");
  return [
    {
      rule: `${symmetric.columns.join(", ")} stands in both directions`,
      query: `select r.record, r.${from} || '–' || r.${to} || ' in ' || year(r.valid_from) as what from source_row r
        anti join source_row m on m.${from} = r.${to} and m.${to} = r.${from} and m.valid_from = r.valid_from and ${same}
        order by r.record`,
    },
  ];
}
