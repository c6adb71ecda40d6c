import type { Parameters } from "../api.ts";

/** A question as the address of the page has it. */
export interface Asked {
  readonly a: string;
  readonly b: string;
  readonly against: string;
  readonly asOf: string;
  readonly horizon: string;
  readonly rung: string;
  readonly features: string;
}

/** Today, by the reader's clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Reads the question from a query; states that are not named are empty. */
export function askedIn(query: URLSearchParams): Asked {
  const at = (name: string, otherwise = "") => query.get(name) ?? otherwise;
  return {
    a: at("a"),
    b: at("b"),
    against: at("against"),
    asOf: at("as_of", today()),
    horizon: at("horizon", "10"),
    rung: at("rung", "defense"),
    features: at("features", "core"),
  };
}

/** Whether all three states are named. */
export function isWhole({ a, b, against }: Asked): boolean {
  return a !== "" && b !== "" && against !== "";
}

/** The question as the server takes it. */
export function parametersOf({ asOf, features, ...rest }: Asked): Parameters {
  return { ...rest, as_of: asOf, features: features === "core" ? undefined : features };
}

/** The question in one line, the same for the same question whatever its day: what is remembered goes by it. */
export function keyOf({ a, b, against, horizon, rung, features }: Asked): string {
  return [...[a, b].sort(), against, rung, horizon, features].join(" ");
}
