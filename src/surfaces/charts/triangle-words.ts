import type { DrawnTriangle, DrawnYear as Year } from "./drawn-triangle.ts";

type Typed = Extract<Year, { edges: unknown }>;

/** Configurations of three states as a reader would name them. */
export const TRIANGLE_TYPES: Readonly<Record<Typed["type"], string>> = {
  "menage-a-trois": "ménage à trois",
  "stable-marriage": "stable marriage",
  "romantic-triangle": "romantic triangle",
  "unit-veto": "unit veto",
  undetermined: "undetermined",
};

/** The type of a triangle with its roles, or why it has none. */
export function describeTriangle(year: Year, answer: DrawnTriangle): string {
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
  return TRIANGLE_TYPES[year.type] + detail;
}

/** What balance says of a pact of A and B, and which single change of sign would make it the balanced outcome. */
export function balanceOfPact(year: Typed, { states }: DrawnTriangle): string {
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
    ({ edge, to, type }) =>
      `${pairs[edge]} turns ${to === 1 ? "friendly" : "hostile"} (${TRIANGLE_TYPES[type]})`,
  );
  const single =
    year.pact.stance === "holds"
      ? ""
      : changes.length === 0
        ? " No single change of sign would make it the balanced outcome."
        : ` It would be the balanced outcome if ${changes.join(", or ")}.`;
  return `In ${year.year} ${said}${single}`;
}
