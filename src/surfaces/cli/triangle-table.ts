import { inSentence } from "../../core/index.ts";
import type { TriangleAnswer } from "../../workbench/index.ts";
import { heading, paragraph, percent, quiet, signed, strong, table } from "./print.ts";

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
    describe(year, answer),
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
    ...(last !== undefined && "edges" in last ? [renderPact(last, answer), renderGaps(answer)] : []),
    ...(answer.network === undefined ? [] : [renderNetwork(answer.network)]),
  ].join("\n");
}

const TYPES: Readonly<Record<Typed["type"], string>> = {
  "menage-a-trois": "ménage à trois",
  "stable-marriage": "stable marriage",
  "romantic-triangle": "romantic triangle",
  "unit-veto": "unit veto",
  undetermined: "undetermined",
};

function describe(year: Year, answer: TriangleAnswer): string {
  if (!("edges" in year)) return `missing (${year.missing.split(" not in ")[0]} no member)`;
  const { a, b, against } = answer.states;
  const pairOf = (edge: string) =>
    ({ ab: `${a.id}–${b.id}`, ac: `${a.id}–${against.id}`, bc: `${b.id}–${against.id}` })[edge];
  const withRole = (role: string) =>
    (["a", "b", "against"] as const)
      .filter((place) => year.roles?.[place] === role)
      .map((place) => answer.states[place].id);
  const detail = {
    "menage-a-trois": "",
    "stable-marriage": ` (${withRole("partner").join("+")} | ${withRole("outcast").join("")})`,
    "romantic-triangle": ` (pivot ${withRole("pivot").join("")})`,
    "unit-veto": "",
    undetermined:
      year.open.length === 1 ? ` (${pairOf(year.open[0] ?? "")} neutral)` : ` (${year.open.length} neutral)`,
  }[year.type];
  return TYPES[year.type] + detail;
}

function edgeText(edge: Typed["edges"][number]): string {
  if (!("score" in edge)) return "?";
  return edge.sign === 0 ? `(${signed(edge.score)})` : signed(edge.score);
}

function renderPact(year: Typed, { states }: TriangleAnswer): string {
  const { a, b, against } = states;
  const pact = `friendship of ${a.id} and ${b.id}`;
  const said = {
    holds: `${pact} holds in a balanced triangle.`,
    "called-for": `balance calls for ${pact}: both stand alike towards ${against.id}.`,
    "ruled-out": `balance speaks against ${pact}: they stand on different sides of ${against.id}.`,
    open: `balance says nothing of ${pact}: one of them is neutral towards ${against.id}.`,
  }[year.pact.stance];
  const pairs = { ab: `${a.id}–${b.id}`, ac: `${a.id}–${against.id}`, bc: `${b.id}–${against.id}` };
  const changes = year.pact.changes.map(
    ({ edge, to, type }) => `${pairs[edge]} turns ${to === 1 ? "friendly" : "hostile"} (${TYPES[type]})`,
  );
  const single =
    year.pact.stance === "holds"
      ? ""
      : changes.length === 0
        ? " No single change of sign would make it the balanced outcome."
        : ` It would be the balanced outcome if ${changes.join(", or ")}.`;
  return `\n${paragraph(`In ${year.year} ${said}${single}`)}`;
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
  const rows = Object.entries(triads).map(([type, many]) => [TYPES[type as Typed["type"]], count(many)]);
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
