import { inSentence } from "../../../core/index.ts";
import type { RankAnswer } from "../../../workbench/index.ts";
import { movesTable } from "./moves-table.ts";
import { heading, paragraph, percent, quiet, signed, strong, table } from "../print.ts";

const ORDERS: Readonly<Record<RankAnswer["question"]["by"], string>> = {
  aimed: "probability of a pact that, were it to name a state, names that one",
  pact: "probability of a pact, whatever its target",
  lift: "how much the probability falls without its threat",
  threat: "its joint threat to the two",
};

/** A ranking for eyes. */
export function renderRank(answer: RankAnswer): string {
  const { question, counts, movers } = answer;
  const { rung, horizonYears } = question;
  const count = (value: number) => value.toLocaleString("en");
  return [
    strong(paragraph(titleOf(answer))),
    quiet(
      paragraph(
        `${rung} within ${horizonYears} ${horizonYears === 1 ? "year" : "years"}; base rate ${percent(answer.baseRate)}. In order of ${ORDERS[question.by]}: ${count(counts.candidates)} of ${count(counts.pairs)} pairs of ${counts.states} states${counts.triads === undefined ? "" : `, each against every third state: ${count(counts.triads)} triads`}. Left out: ${count(counts.bound)} bound at that rung already, ${count(counts.lacking)} of which a core input is missing.`,
      ),
    ),
    "",
    answer.pairs.length === 0 ? "  no pair is left to rank" : pairsTable(answer),
    ...(["rises", "falls"] as const).flatMap((way) =>
      movers[way].length === 0
        ? []
        : [
            heading(`Largest ${way} since ${movers.since}, both days by the same model`),
            movesTable(movers[way]),
          ],
    ),
    "",
    quiet(paragraph(namesLine(answer.names))),
    quiet(
      paragraph(
        `Record ${answer.provenance.recordVersion}, model ${answer.provenance.modelVintage}${answer.provenance.targetVintage === undefined ? "" : `, ${answer.provenance.targetVintage}`}, inputs ${answer.provenance.inputsHash}. Everything above was known on ${question.asOf}.`,
      ),
    ),
  ].join("\n");
}

function titleOf({ question, names }: RankAnswer): string {
  const name = (state: string) => inSentence(names[state] ?? state);
  const whom = question.against === undefined ? "and against whom" : `against ${name(question.against)}`;
  const among = [
    question.involving === undefined ? "" : ` with ${name(question.involving)}`,
    question.region === undefined ? "" : ` in ${question.region}`,
  ].join("");
  return `Who is likeliest to ally${among}${question.against === undefined ? ", " : " "}${whom}, as of ${question.asOf}?`;
}

function pairsTable({ pairs, question }: RankAnswer): string {
  const columns = [
    { head: "", width: 5, right: true },
    { head: "pair", width: 9 },
    ...(question.against === undefined ? [{ head: "facing", width: 7 }] : []),
    { head: "pact", width: 8, right: true },
    { head: "80 % interval", width: 17, right: true },
    { head: "× base", width: 8, right: true },
    { head: "aimed", width: 8, right: true },
    { head: "threat", width: 7, right: true },
    { head: "falls by", width: 9, right: true },
  ];
  const rows = pairs.map((one) => [
    String(one.place),
    one.members.join("–"),
    ...(question.against === undefined ? [one.against ?? "–"] : []),
    percent(one.probability),
    `${percent(one.low)}–${percent(one.high)}`,
    one.timesBaseRate.toPrecision(2),
    one.aimedAtC === undefined ? "–" : percent(one.aimedAtC),
    one.jointThreat === undefined ? "–" : one.jointThreat.toFixed(2),
    one.lift === undefined ? "–" : signed(100 * one.lift),
  ]);
  return [
    table(columns, rows),
    quiet(
      paragraph(
        "aimed: pact × share of that state among those it may name; threat: jointly, 0–1; falls by: percentage points, were that state no enemy of either.",
        "  ",
      ),
    ),
  ].join("\n");
}

/** What the ids of an answer stand for. */
export function namesLine(names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([id, name]) => `${id} ${name}`)
    .join(", ");
}
