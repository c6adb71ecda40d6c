import { inSentence } from "../../../core/index.ts";
import type { TriangleAnswer } from "../../../workbench/index.ts";
import { balanceOfPact, describeTriangle, TRIANGLE_TYPES } from "../../report/index.ts";
import { heading, paragraph, percent, quiet, signed, strong, table } from "../print.ts";

type Year = TriangleAnswer["years"][number];
type Typed = Extract<Year, { edges: unknown }>;
type Network = NonNullable<TriangleAnswer["network"]>;

/** A triangle through time for eyes: one line for each spell, what balance says of the pact, what was not known. */
export function renderTriangle(answer: TriangleAnswer): string {
  const { a, b, against } = answer.states;
  const [first, last] = [answer.years[0], answer.years.at(-1)];
  const names = [a, b, against].map(({ name }) => inSentence(name));
  const title = `${names[0]}, ${names[1]} and ${names[2]}, ${first?.year} to ${last?.year}`;
  const pairs = [
    [a.id, b.id],
    [a.id, against.id],
    [b.id, against.id],
  ].map((pair) => ({ head: pair.join("–"), width: 9, right: true }));
  const rows = answer.spells.map(({ from, to, last: year }) => [
    from === to ? String(from) : `${from}–${to}`,
    describeTriangle(year, answer),
    ...("edges" in year ? year.edges.map(edgeText) : ["", "", ""]),
    "edges" in year && year.balanced !== undefined ? (year.balanced ? "yes" : "no") : "–",
  ]);
  return [
    strong(paragraph(`${title.charAt(0).toUpperCase()}${title.slice(1)}`)),
    quiet(
      paragraph(
        `As known on ${answer.asOf}, each year as it stood on its last day. Scores −1 to 1 at the end of a spell; in brackets: neutral.`,
      ),
    ),
    "",
    table(
      [
        { head: "years", width: 10 },
        { head: "type", width: 32 },
        ...pairs,
        { head: "balance", width: 9, right: true },
      ],
      rows,
    ),
    ...(last !== undefined && "edges" in last
      ? [`\n${paragraph(balanceOfPact(last, answer))}`, renderGaps(answer)]
      : []),
    ...(answer.network === undefined ? [] : [renderNetwork(answer.network)]),
  ].join("\n");
}

function edgeText(edge: Typed["edges"][number]): string {
  if (!("score" in edge)) return "?";
  return edge.sign === 0 ? `(${signed(edge.score)})` : signed(edge.score);
}

function renderGaps({ years, votesFrom }: TriangleAnswer): string {
  const missing = new Map<string, number[]>();
  for (const year of years) {
    if (!("edges" in year)) continue;
    for (const part of new Set(year.edges.flatMap((edge) => ("score" in edge ? edge.missing : [])))) {
      missing.set(part, [...(missing.get(part) ?? []), year.year]);
    }
  }
  if (missing.size === 0) return "";
  const said = [...missing].map(([part, when]) =>
    part === "votes" && votesFrom === undefined
      ? "closeness in UN votes (import un-ideal-points to have it)"
      : `${part === "votes" ? "closeness in UN votes of all three pairs" : part} in ${spansOf(when)}`,
  );
  return `\n${quiet(paragraph(`Not known: ${said.join("; ")}. The other parts of these scores were weighted up.`))}`;
}

/** Years in order as spans: "1950–1970, 2024". */
function spansOf(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

function renderNetwork(network: Network): string {
  const { frustration, triads } = network;
  const count = (value: number) => value.toLocaleString("en");
  const number =
    frustration.kind === "exact"
      ? String(frustration.lower)
      : `between ${frustration.lower} and ${frustration.upper}`;
  const index = [...new Set([frustration.index.low.toFixed(3), frustration.index.high.toFixed(3)])];
  const pairs = frustration.pairs.map((pair) => pair.join("–"));
  const text = [
    `${network.states} states, ${count(network.friendly)} friendly and ${network.hostile} hostile pairs. Frustration ${number}: so many pairs would have to change for two camps to explain all the others; 1 − 2f/m = ${index.join(" to ")}.`,
    network.balancedShare === undefined
      ? ""
      : `Of the triads without a neutral edge ${percent(network.balancedShare)} are balanced.`,
    pairs.length === 0
      ? ""
      : `Pairs that fit no two camps: ${pairs.slice(0, 12).join(", ")}${pairs.length > 12 ? " …" : ""}.`,
  ];
  const rows = Object.entries(triads).map(([type, many]) => [
    TRIANGLE_TYPES[type as Typed["type"]],
    count(many),
  ]);
  return [
    heading(`All states in ${network.year}`),
    ...text.filter((line) => line !== "").map((line) => paragraph(line, "  ")),
    table(
      [
        { head: "triads", width: 22 },
        { head: "", width: 12, right: true },
      ],
      rows,
    ),
  ].join("\n");
}
