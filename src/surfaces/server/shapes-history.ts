import { z } from "@hono/zod-openapi";

const missing = z.looseObject({ missing: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const spell = z.looseObject({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** Two states through the years, `entente/pair-history@1`. */
export const pairShape = z
  .looseObject({
    schema: z.literal("entente/pair-history@1"),
    asOf: z.string(),
    a: named,
    b: named,
    years: z.array(
      z.union([
        missing.extend({ year: z.number() }),
        z.looseObject({
          year: z.number(),
          rung: z.string(),
          obligations: z.record(z.string(), z.number()),
          similarity: z.union([z.number(), missing]),
          hostility: z.number(),
          sharedThreat: z.union([z.number(), missing]),
          sharedEnemies: z.array(z.string()),
        }),
      ]),
    ),
    spells: z.array(spell),
    names: z.record(z.string(), z.string()),
  })
  .openapi("PairHistory");

/** One state, `entente/state@1`. */
export const stateProfileShape = z
  .looseObject({
    schema: z.literal("entente/state@1"),
    asOf: z.string(),
    state: named,
    region: z.string(),
    spells: z.array(spell),
    treaties: z.array(
      z.looseObject({ id: z.string(), name: z.string(), rung: z.string(), partners: z.array(named) }),
    ),
    leaders: z.array(z.looseObject({ name: z.string(), office: z.string(), from: z.string() })),
    capability: z.array(z.object({ year: z.number(), share: z.number() })),
    partners: z.array(z.object({ year: z.number(), defense: z.number(), other: z.number() })),
  })
  .openapi("StateProfile");

/** Who stands with whom in a year, `entente/network@1`. */
export const networkShape = z
  .looseObject({
    schema: z.literal("entente/network@1"),
    year: z.number(),
    asOf: z.string(),
    nodes: z.array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        lon: z.number().optional(),
        lat: z.number().optional(),
        community: z.number().optional(),
      }),
    ),
    edges: z.array(
      z.object({
        a: z.string(),
        b: z.string(),
        sign: z.union([z.literal(-1), z.literal(1)]),
        kind: z.string(),
      }),
    ),
    communities: z.number(),
    frustration: z.looseObject({ lower: z.number(), upper: z.number() }).optional(),
  })
  .openapi("AllianceNetwork");

/** Sources against decades, `entente/coverage@1`. */
export const coverageShape = z
  .looseObject({
    schema: z.literal("entente/coverage@1"),
    from: z.number(),
    to: z.number(),
    rows: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        held: z.enum(["core", "imported", "not-imported"]),
        unit: z.enum(["facts", "years"]),
        decades: z.array(z.object({ decade: z.number(), count: z.number() })),
      }),
    ),
  })
  .openapi("DataCoverage");

/** What the model did out of sample, `entente/model-card@1`. */
export const modelCardShape = z
  .looseObject({
    schema: z.literal("entente/model-card@1"),
    madeBy: z.string(),
    madeOn: z.string(),
    vintages: z.array(z.number()),
    results: z.array(
      z.looseObject({ outcome: z.string(), protocol: z.string(), weighting: z.string(), rows: z.number() }),
    ),
  })
  .openapi("ModelCard");

/** A measure over its range, `entente/term@1`. */
export const termShape = z
  .looseObject({
    schema: z.literal("entente/term@1"),
    measure: z.looseObject({ id: z.string(), label: z.string(), unit: z.string() }),
    points: z.array(z.looseObject({ value: z.number() })),
  })
  .openapi("Term");
