import type { AllianceNetwork, PairHistory } from "../../core/index.ts";
import type { PlainTable, RankAnswer, ScanAnswer } from "../../workbench/index.ts";

/** The pairs of a ranking, a row for each. */
export function rankTable({ pairs }: RankAnswer): PlainTable {
  return {
    columns: [
      ["place", "integer"],
      ["a", "varchar"],
      ["b", "varchar"],
      ["against", "varchar"],
      ["probability", "double"],
      ["low", "double"],
      ["high", "double"],
      ["timesBaseRate", "double"],
      ["pactRank", "double"],
      ["topPct", "double"],
      ["aimedAtC", "double"],
      ["jointThreat", "double"],
      ["withoutThreat", "double"],
      ["lift", "double"],
    ],
    rows: pairs.map(({ members: [a, b], ...rest }) => ({ a, b, ...rest })),
  };
}

/** The pairs of a scan, each with its lines as `id:log-odds`. */
export function scanTable({ pairs }: ScanAnswer): PlainTable {
  return {
    columns: [
      ["a", "varchar"],
      ["b", "varchar"],
      ["against", "varchar"],
      ["before", "double"],
      ["after", "double"],
      ["logOdds", "double"],
      ["points", "double"],
      ["why", "varchar"],
    ],
    rows: pairs.map(({ members: [a, b], against, before, after, logOdds, points, terms }) => ({
      a,
      b,
      against,
      before,
      after,
      logOdds,
      points,
      why: terms.map((term) => `${term.id}:${term.logOdds.toFixed(3)}`).join(" "),
    })),
  };
}

/** Two states through the years, a row for each year in which both were states. */
export function pairTable({ a, b, years }: PairHistory): PlainTable {
  return {
    columns: [
      ["a", "varchar"],
      ["b", "varchar"],
      ["year", "integer"],
      ["rung", "varchar"],
      ["defense", "integer"],
      ["neutrality", "integer"],
      ["nonaggression", "integer"],
      ["consultation", "integer"],
      ["similarity", "double"],
      ["hostility", "double"],
      ["sharedThreat", "double"],
      ["sharedThreatFrom", "varchar"],
      ["threatToA", "double"],
      ["threatToB", "double"],
      ["sharedEnemies", "varchar"],
    ],
    rows: years.flatMap((one) =>
      "missing" in one
        ? []
        : [
            {
              a: a.id,
              b: b.id,
              year: one.year,
              rung: one.rung,
              ...one.obligations,
              similarity: known(one.similarity),
              hostility: one.hostility,
              sharedThreat: known(one.sharedThreat),
              sharedThreatFrom: one.sharedThreatFrom,
              threatToA: known(one.threatToA),
              threatToB: known(one.threatToB),
              sharedEnemies: one.sharedEnemies.join(" "),
            },
          ],
    ),
  };
}

function known(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** Who stands with whom in a year, a row for each two that do or quarrel, with the communities they are in. */
export function networkTable({ year, nodes, edges }: AllianceNetwork): PlainTable {
  const community = new Map(nodes.map((node) => [node.id, node.community]));
  return {
    columns: [
      ["year", "integer"],
      ["a", "varchar"],
      ["b", "varchar"],
      ["sign", "integer"],
      ["kind", "varchar"],
      ["communityOfA", "integer"],
      ["communityOfB", "integer"],
    ],
    rows: edges.map(({ a, b, sign, kind }) => ({
      year,
      a,
      b,
      sign,
      kind,
      communityOfA: community.get(a),
      communityOfB: community.get(b),
    })),
  };
}
