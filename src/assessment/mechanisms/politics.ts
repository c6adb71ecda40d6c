import { yearOf, type Fact, type StateId } from "../../core/index.ts";
import { get, type Case } from "../../panel/index.ts";
import { counted, latest, named, textOf, type Finding, type Mechanism } from "./mechanism.ts";

const MOST_NAMED = 3;
const OPINION_YEARS = 10;

const statements: Mechanism = {
  id: "statements",
  label: "statements",
  find: (one) => {
    const facts = one.grounds.evidence.filter((fact) => textOf(fact, "evidenceKind") === "statement");
    if (facts.length === 0) return undefined;
    const of = (direction: string) => facts.filter((fact) => textOf(fact, "direction") === direction).length;
    const [together, apart] = [of("+"), of("-")];
    return {
      side: together >= apart ? "driver" : "friction",
      value: `${together} that draw together, ${apart} that keep apart`,
      facts,
    };
  },
};

function surveyInWords(one: Case, fact: Fact): string {
  const [population, about] = fact.subjects;
  const names = [population, about].map((state) => (state === undefined ? "?" : one.name(state)));
  return `${names[0]} on ${names[1]}: ${textOf(fact, "sharePct")} % (${textOf(fact, "what")}, ${fact.validFrom.slice(0, 4)})`;
}

const opinion: Mechanism = {
  id: "opinion",
  label: "polls: whom each public fears or likes",
  find: (one) => {
    const facts = one.grounds.evidence.filter(
      (fact) => fact.kind === "survey" && yearOf(one.asOf) - yearOf(fact.validFrom) <= OPINION_YEARS,
    );
    if (facts.length === 0) return undefined;
    const shown = latest(facts).slice(0, 2);
    const aboutC = facts.filter(({ subjects }) => subjects[1] === one.against).length;
    return {
      side: aboutC * 2 >= facts.length ? "driver" : "friction",
      value: shown.map((fact) => surveyInWords(one, fact)).join("; "),
      facts,
    };
  },
};

const leaders: Mechanism = {
  id: "leaders",
  label: "leaders and the claims they uphold",
  find: (one) => {
    const { leaders: inOffice } = one.grounds;
    const upheld = [one.a, one.b].flatMap((state) =>
      one.grounds.holding("claim", state).filter(({ subjects }) => subjects[0] === state),
    );
    if (upheld.length === 0) return undefined;
    const heads = inOffice.filter(({ subjects }) => subjects[0] === one.a || subjects[0] === one.b);
    const names = [...new Set(heads.map((fact) => textOf(fact, "name")))].slice(0, 4).join(", ");
    const claims = upheld
      .slice(0, MOST_NAMED)
      .map(
        (fact) =>
          `${textOf(fact, "what") || textOf(fact, "territory")} (against ${one.name(fact.subjects[1] as StateId)})`,
      );
    return {
      side: upheld.some(({ subjects }) => subjects.includes(one.a) && subjects.includes(one.b))
        ? "friction"
        : "driver",
      value: [names, `claims: ${claims.join(", ")}`].filter((part) => part !== "").join("; "),
      facts: [...upheld, ...heads],
    };
  },
};

const sanctions: Mechanism = {
  id: "sanctions",
  label: "sanctions on either",
  find: (one) => {
    const facts = [one.a, one.b].flatMap((state) =>
      one.grounds.holding("sanction", state).filter(({ subjects }) => subjects[0] === state),
    );
    if (facts.length === 0) return undefined;
    const parts = [one.a, one.b].map((state) => {
      const own = facts.filter(({ subjects }) => subjects[0] === state);
      const byC = own.filter(({ subjects }) => subjects.includes(one.against)).length;
      const count =
        own.length === 0 ? "none on record" : `${own.length}, ${byC} of them by ${one.name(one.against)}`;
      return `${one.name(state)} ${count}`;
    });
    return { side: "driver", value: parts.join("; "), facts };
  },
};

const NEIGHBOUR_KM = 1;

/** Third states next to one of the two and bound by a defence pact to the other: where spheres of influence overlap. */
const spheres: Mechanism = {
  id: "spheres",
  label: "spheres of influence that overlap",
  find: (one): Finding | undefined => {
    const { world } = one;
    const at = (state: StateId) => world.index.get(state) ?? -1;
    const overlap = (near: number, ally: number) =>
      (world.defenseAllies[ally] ?? []).filter(
        (k) => k !== near && k !== at(one.against) && get(world.leastKm, near, k) <= NEIGHBOUR_KM,
      );
    const shared = [...new Set([...overlap(at(one.a), at(one.b)), ...overlap(at(one.b), at(one.a))])];
    if (shared.length === 0) return undefined;
    const states = shared.map((k) => world.states[k] as StateId).sort();
    return {
      side: "friction",
      value: `${counted(states.length, "neighbour", "neighbours")} of one allied to the other: ${named(one, states)}`,
      facts: states.flatMap((state) => defensePacts(one, state)).slice(0, MOST_PACTS),
    };
  },
};

const MOST_PACTS = 6;

/** Defence treaties in force that bind a state to one of the two. */
function defensePacts(one: Case, state: StateId): Fact[] {
  const treatiesOf = (member: StateId) =>
    new Set(one.grounds.holding("treaty-membership", member).map((fact) => textOf(fact, "treaty")));
  const [own, theirs] = [treatiesOf(state), [treatiesOf(one.a), treatiesOf(one.b)]];
  return one.grounds.naming("treaty", []).filter((fact) => {
    const id = textOf(fact, "treaty");
    return fact.attributes["defense"] === true && own.has(id) && theirs.some((each) => each.has(id));
  });
}

/** What is said, thought and claimed, and what others do to either. */
export const POLITICAL_MECHANISMS: readonly Mechanism[] = [statements, opinion, leaders, sanctions, spheres];
