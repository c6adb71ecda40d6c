import type { Answer } from "../core/index.ts";
import { triangleThroughTime, type Case } from "../panel/index.ts";

/**
 * The triangle of the three states on the day: edges, Dittmer's type, roles, balance, and what balance says of a pact.
 *
 * Missing: closeness in UN votes is not among the core record's parts of an edge; an edge of which too little is known says so.
 * Source:  docs/method/triangle.md.
 */
export function describeTriangle(one: Case): Answer["triangle"] {
  const { a, b, against } = one;
  const [year] = triangleThroughTime([one.world], { a, b, against });
  if (year === undefined || !("edges" in year)) return { missing: year?.missing ?? "no such day" };
  const { edges, type, roles, balanced, pact } = year;
  return {
    edges: edges.map((edge) =>
      "sign" in edge
        ? { pair: edge.pair, score: edge.score, sign: edge.sign }
        : { pair: edge.pair, missing: edge.missing },
    ),
    type,
    ...(roles === undefined ? {} : { roles }),
    ...(balanced === undefined ? {} : { balanced }),
    pact: pact.stance,
    changes: pact.changes.map(({ edge, to, type: becomes }) => ({ edge, to, type: becomes })),
  };
}
