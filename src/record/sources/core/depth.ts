import type { Fact, Problem } from "../../../core/index.ts";
import { BEGINNING } from "../../states.ts";
import { cell, latest, wordCell } from "./rows.ts";
import type { SpellLayout } from "./spells.ts";

/** Path of the table of what treaties set up beyond promises, below `data/`. */
export const DEPTH_FILE = "depth/depth.csv";

const DEPTHS = ["joint-command", "bases", "aid"] as const;
const ANSWERS = ["yes", "no"] as const;

/** One row says whether a treaty has one kind of depth; without a row that is not known. */
export const DEPTH_LAYOUT: SpellLayout = {
  kind: "treaty-depth",
  columns: ["treaty", "depth", "has", "from", "to", "source"],
  draft: (row) => ({
    id: ["treaty-depth", cell(row, "treaty"), cell(row, "depth"), cell(row, "from")]
      .filter((part) => part !== "")
      .join(":"),
    subjects: [],
    from: cell(row, "from"),
    to: cell(row, "to"),
    source: cell(row, "source"),
    attributes: {
      treaty: cell(row, "treaty"),
      depth: wordCell(row, "depth", DEPTHS),
      has: wordCell(row, "has", ANSWERS) === "yes",
    },
  }),
};

/** Lets depth begin, end and be known with its treaty, and refuses depth of a treaty there is not or not yet. */
export function depthWithinTreaties(facts: readonly Fact[], problems: Problem[]): Fact[] {
  const treaties = new Map(
    facts.flatMap((fact) => (fact.kind === "treaty" ? [[fact.attributes["treaty"], fact] as const] : [])),
  );
  // A record without treaties has one fault, not one for each row here.
  if (treaties.size === 0) return [...facts];
  return facts.map((fact) => {
    if (fact.kind !== "treaty-depth") return fact;
    const treaty = treaties.get(fact.attributes["treaty"]);
    if (treaty === undefined) {
      problems.push({ where: fact.locator, message: `there is no treaty "${fact.attributes["treaty"]}"` });
      return fact;
    }
    if (fact.validFrom !== BEGINNING && fact.validFrom < treaty.validFrom) {
      problems.push({
        where: fact.locator,
        message: `it starts (${fact.validFrom}) before the treaty (${treaty.validFrom})`,
      });
    }
    return within(fact, treaty);
  });
}

function within(fact: Fact, treaty: Fact): Fact {
  const knownFrom = latest([fact.knownFrom, treaty.knownFrom]);
  const endsFirst =
    fact.validTo !== undefined && (treaty.validTo === undefined || fact.validTo < treaty.validTo);
  const end = endsFirst ? fact : treaty;
  return {
    ...fact,
    validFrom: latest([fact.validFrom, treaty.validFrom]),
    validTo: end.validTo,
    knownFrom,
    endKnownFrom: end.endKnownFrom === undefined ? undefined : latest([end.endKnownFrom, knownFrom]),
  };
}
