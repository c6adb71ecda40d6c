import type { MovedPair } from "../../../workbench/index.ts";
import { lowering, paragraph, percent, quiet, raising, signed, table } from "../print.ts";

const SHOWN_FROM = 0.05;
const MOST_TERMS = 3;
const MOST_FACTS = 3;

/** Pairs that moved, below each the lines that moved it and what was learnt in between. */
export function movesTable(pairs: readonly MovedPair[]): string {
  const columns = [
    { head: "pair", width: 10 },
    { head: "before", width: 9, right: true },
    { head: "after", width: 9, right: true },
    { head: "log-odds", width: 10, right: true },
    { head: "points", width: 9, right: true },
  ];
  const rows = pairs.map((pair) => [
    pair.members.join("–"),
    percent(pair.before),
    percent(pair.after),
    signed(pair.logOdds),
    signed(pair.points),
  ]);
  const [head = "", ...lines] = table(columns, rows).split("\n");
  return [
    head,
    ...pairs.flatMap((pair, k) => [
      (pair.logOdds < 0 ? lowering : raising)(lines[k] ?? ""),
      quiet(paragraph(whyOf(pair), "      ")),
    ]),
  ].join("\n");
}

function whyOf({ terms }: MovedPair): string {
  const shown = terms.filter(({ logOdds }) => Math.abs(logOdds) >= SHOWN_FROM).slice(0, MOST_TERMS);
  const lines = shown.map(({ label, logOdds, before, after }) =>
    before === after ? `${label} ${signed(logOdds)}` : `${label} ${signed(logOdds)} (${before} → ${after})`,
  );
  const facts = (list: "learnt" | "ended") => {
    const cited = new Map(shown.flatMap((term) => term[list]).map((fact) => [fact.text, fact.from]));
    const said = [...cited].slice(0, MOST_FACTS).map(([text, from]) => `${text} (${from.slice(0, 4)})`);
    return said.length === 0 ? [] : [`${list}: ${said.join("; ")}`];
  };
  return lines.length === 0
    ? "many small changes"
    : [lines.join(", "), ...facts("learnt"), ...facts("ended")].join(". ");
}
