import { expect, it } from "vitest";
import { ROUTES } from "./routes.ts";

/** Reads without a day, and why each has none. */
const WITHOUT_DAY: Readonly<Record<string, string>> = {
  "/v1/health": "says that the server is up, of this moment",
  "/v1/me": "says who asks, of this moment",
  "/v1/sources": "says what stands in the library, of this moment; each import has its day",
  "/v1/log": "is the log itself, whose entries each have their time and only grow in number",
  "/v1/log/verification": "walks the whole log, or it would verify nothing",
  "/v1/accounts": "says who may sign in, of this moment; no answer rests on it",
  "/v1/tokens": "says which tokens there are, of this moment; no answer rests on it",
  "/v1/audit": "is who did what, each with its time",
  "/v1/void-rules": "holds the rules as written in the code",
};

function fieldsOf(schema: unknown): readonly string[] {
  return Object.keys((schema as { readonly shape?: object } | undefined)?.shape ?? {});
}

it("every read takes as_of, but for those that have no day, each for its reason", () => {
  const reads = ROUTES.filter(({ method }) => method === "get");
  expect(reads.length).toBeGreaterThan(25);
  const without: readonly string[] = reads
    .filter(({ query }) => !fieldsOf(query).includes("as_of"))
    .map(({ path }) => path);
  expect(without.filter((path) => WITHOUT_DAY[path] === undefined)).toEqual([]);
  // A reason for a read that is gone, or that has a day now, is one too many.
  expect(Object.keys(WITHOUT_DAY).filter((path) => !without.includes(path))).toEqual([]);
});
