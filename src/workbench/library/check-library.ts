import { yearOf, type Fact } from "../../core/index.ts";
import { integrityRules, textOf, type KnownRecord } from "../../record/index.ts";
import { Database } from "../../store/index.ts";
import { openRecord } from "../record/open-record.ts";
import type { Settings } from "../settings.ts";
import { currentSlots, readLibrary, type DamagedSlot } from "./slots.ts";
import { knownOn } from "../record/known-on.ts";

/** A rule with how often it is broken and where first. */
export interface CheckedRule {
  readonly source: string;
  readonly rule: string;
  readonly breaches: number;
  readonly examples: readonly { readonly where: string; readonly what: string }[];
}

/** Which rules the core record and the imported datasets break. */
export interface LibraryCheck {
  readonly schema: "entente/integrity@1";
  readonly rules: readonly CheckedRule[];
  /** Slots that could not be checked. */
  readonly damaged: readonly DamagedSlot[];
}

const MOST_EXAMPLES = 20;

/** Runs every rule over the core record and over every imported file. */
export async function checkLibrary(settings: Settings): Promise<LibraryCheck> {
  const record = await openRecord(settings);
  let known: KnownRecord;
  try {
    known = await knownOn(settings.today, record);
  } finally {
    record.close();
  }
  const database = await Database.open(":memory:", "write");
  try {
    await database.all("create table member_year_text (id varchar, year varchar)");
    await database.appendText("member_year_text", memberYears(known));
    await database.all("create table member_year as select id, year::integer as year from member_year_text");
    const rules: CheckedRule[] = [...checkCore(known)];
    for (const { slot, schema } of currentSlots(settings)) {
      await database.all(
        `create or replace view source_row as select * from read_parquet('${slot.rowsPath.replaceAll("'", "''")}', hive_partitioning = false)`,
      );
      for (const { rule, query } of integrityRules(schema)) {
        const found = await database.all(query);
        rules.push({
          source: slot.source,
          rule,
          breaches: found.length,
          examples: found
            .slice(0, MOST_EXAMPLES)
            .map((row) => ({ where: `record ${String(row["record"])}`, what: String(row["what"]) })),
        });
      }
    }
    return { schema: "entente/integrity@1", rules, damaged: readLibrary(settings).damaged };
  } finally {
    database.close();
  }
}

function memberYears(known: KnownRecord): string[][] {
  return known.facts.membership
    .filter((fact) => textOf(fact, "system") === "cow")
    .flatMap((fact) => {
      const last = yearOf(fact.validTo ?? known.asOf);
      const first = yearOf(fact.validFrom);
      return Array.from({ length: last - first + 1 }, (_, k) => [fact.subjects[0] ?? "", String(first + k)]);
    });
}

/** Rules of the core record: what there can be one of at a time does not overlap; members of treaties were states. */
function checkCore(known: KnownRecord): CheckedRule[] {
  const single = ["capital", "territory", "regime"] as const;
  return [
    ...single.map((kind) => toRule(`one ${kind} of a state at a time`, overlaps(known.facts[kind]))),
    toRule("members of a treaty were states when they entered it", strangersIn(known)),
  ];
}

function toRule(rule: string, examples: CheckedRule["examples"]): CheckedRule {
  return {
    source: "core record",
    rule,
    breaches: examples.length,
    examples: examples.slice(0, MOST_EXAMPLES),
  };
}

function overlaps(facts: readonly Fact[]): CheckedRule["examples"] {
  const last = new Map<string, Fact>();
  const sorted = [...facts].sort((p, q) => (p.validFrom < q.validFrom ? -1 : 1));
  return sorted.flatMap((fact) => {
    const state = fact.subjects[0] ?? "";
    const before = last.get(state);
    last.set(state, fact);
    const isFree = before === undefined || (before.validTo !== undefined && before.validTo < fact.validFrom);
    return isFree ? [] : [{ where: fact.locator, what: `${fact.id} begins within ${before.id}` }];
  });
}

function strangersIn(known: KnownRecord): CheckedRule["examples"] {
  const spells = new Map<string, Fact[]>();
  for (const fact of known.facts.membership) {
    const state = fact.subjects[0] ?? "";
    spells.set(state, [...(spells.get(state) ?? []), fact]);
  }
  return known.facts["treaty-membership"].flatMap((fact) => {
    const year = yearOf(fact.validFrom);
    const isMember = (spells.get(fact.subjects[0] ?? "") ?? []).some(
      ({ validFrom, validTo }) =>
        yearOf(validFrom) <= year && (validTo === undefined || yearOf(validTo) >= year),
    );
    return isMember ? [] : [{ where: fact.locator, what: `${fact.id} in ${year}` }];
  });
}
