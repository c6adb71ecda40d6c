import { z } from "@hono/zod-openapi";

/** A list of items of one shape, in parts. */
export function listOf(item: z.ZodType) {
  return z.looseObject({ items: z.array(item), next: z.string().optional() });
}

const probability = z.number().min(0).max(1);
const facts = z.array(
  z.looseObject({ id: z.string(), text: z.string(), from: z.string(), source: z.string() }),
);
const term = z.looseObject({
  id: z.string(),
  label: z.string(),
  value: z.string(),
  logOdds: z.number().optional(),
  points: z.number().optional(),
  weighed: z.boolean(),
  facts,
});
const missing = z.looseObject({ missing: z.string() });
const estimate = z.looseObject({
  years: z.number(),
  probability,
  low: probability,
  high: probability,
  baseRate: probability,
});
const question = z.looseObject({
  members: z.array(z.string()),
  against: z.string(),
  asOf: z.string(),
  text: z.string(),
});
const headline = z.looseObject({
  rung: z.string(),
  horizonYears: z.number(),
  status: z.enum(["open", "held"]),
  probability: probability.optional(),
  low: probability.optional(),
  high: probability.optional(),
  level: z.number().optional(),
  words: z.string(),
  oneIn: z.number().optional(),
  baseRate: probability.optional(),
  timesBaseRate: z.number().optional(),
  aimedAtC: probability.optional(),
  confidence: z.enum(["low", "moderate", "high"]),
  confidenceWhy: z.string(),
});
const leverPoint = z.looseObject({ pressureOnA: z.number(), pressureOnB: z.number(), probability });
const lever = z.looseObject({
  grid: z.looseObject({
    pressureOnA: z.array(z.number()),
    pressureOnB: z.array(z.number()),
    probability: z.array(z.array(probability)),
  }),
  actual: leverPoint,
  tipping: z.looseObject({ probability, line: z.array(z.looseObject({ pressureOnA: z.number() })) }),
  effect: z.looseObject({ logOdds: z.number(), low: z.number(), high: z.number(), level: z.number() }),
  notes: z.array(z.string()),
});
const provenance = z.looseObject({
  recordVersion: z.string(),
  modelVintage: z.string(),
  featureSet: z.enum(["core", "full"]),
  coverage: z.string(),
  inputsHash: z.string(),
});
const analogue = z.looseObject({ a: z.string(), b: z.string(), year: z.number(), distance: z.number() });

/** The whole answer, `entente/answer@1`. */
export const answerShape = z
  .looseObject({
    schema: z.literal("entente/answer@1"),
    question,
    headline,
    ladder: z.array(
      z.looseObject({
        rung: z.string(),
        status: z.enum(["open", "held"]),
        horizons: z.array(estimate),
        resolution: z.string(),
      }),
    ),
    current: z.looseObject({
      obligation: z.string(),
      practice: z.number().optional(),
      treaties: z.array(z.looseObject({ id: z.string(), name: z.string(), since: z.string() })),
      label: z.string(),
    }),
    target: z.looseObject({ name: z.string(), share: probability, rank: z.number() }).optional(),
    ending: z.looseObject({ outcome: z.string(), basis: z.string(), horizons: z.array(estimate) }).optional(),
    specifications: z.array(
      z.looseObject({ name: z.string(), probability, weight: z.number(), note: z.string() }),
    ),
    routes: z.array(z.looseObject({ route: z.string(), probability, note: z.string() })),
    referenceClasses: z.array(z.looseObject({ id: z.string(), label: z.string(), probability })),
    path: z.array(
      z.looseObject({
        step: z.enum(["base-rate", "structure", "evidence", "analyst"]),
        probability,
        logOdds: z.number(),
        note: z.string(),
      }),
    ),
    drivers: z.array(term),
    frictions: z.array(term),
    threat: z.looseObject({ toA: z.unknown(), toB: z.unknown(), joint: z.unknown() }),
    triangle: z.union([
      missing,
      z.looseObject({ edges: z.array(z.unknown()), type: z.string(), balanced: z.boolean().optional() }),
    ]),
    partnership: z.looseObject({ type: z.string(), why: z.string() }),
    lever: z.union([missing, lever]),
    analogues: z.array(analogue).optional(),
    evidence: z.array(
      z.looseObject({
        id: z.string(),
        kind: z.string(),
        date: z.string(),
        source: z.string(),
        grade: z.string(),
        effect: z.string(),
      }),
    ),
    imported: z.array(z.looseObject({ source: z.string(), kind: z.string(), facts: z.number() })),
    gaps: z.array(z.looseObject({ what: z.string(), why: z.string(), effectOnConfidence: z.string() })),
    provenance,
  })
  .openapi("Answer");

/** What C's pressure would change, `entente/what-if@1`. */
export const whatIfShape = z
  .looseObject({
    schema: z.literal("entente/what-if@1"),
    question,
    headline,
    names: z.looseObject({ a: z.string(), b: z.string(), against: z.string() }),
    lever,
    asked: leverPoint.optional(),
    reach: z.looseObject({ probability }).optional(),
    wedge: z.looseObject({ onNeither: probability, onBoth: probability, text: z.string() }),
    components: z.array(z.looseObject({ part: z.string(), on: z.string(), probability })),
    provenance,
  })
  .openapi("WhatIf");

const named = z.looseObject({ id: z.string(), name: z.string() });

/** Three states through time, `entente/triangle@1`. */
export const triangleShape = z
  .looseObject({
    schema: z.literal("entente/triangle@1"),
    states: z.looseObject({ a: named, b: named, against: named }),
    asOf: z.string(),
    spells: z.array(z.unknown()),
    years: z.array(z.looseObject({ year: z.number() })),
    network: z.unknown().optional(),
  })
  .openapi("Triangle");

/** Pairs of the past, `entente/analogues@1`. */
export const analoguesShape = z
  .looseObject({
    schema: z.literal("entente/analogues@1"),
    question,
    headline,
    windowYears: z.number(),
    analogues: z.array(analogue),
    provenance,
  })
  .openapi("Analogues");

/** Facts with their sources. */
export const factsShape = z
  .looseObject({
    facts: z.array(
      z.looseObject({
        fact: z.looseObject({ id: z.string(), kind: z.string(), subjects: z.array(z.string()) }),
        locator: z.string(),
        source: z.string(),
        licence: z.string(),
        grade: z.string(),
      }),
    ),
    found: z.number(),
  })
  .openapi("Facts");

const rankedPair = z.looseObject({ members: z.array(z.string()) });

/** Every pair of a day in order, `entente/rank@1`. */
export const rankShape = z
  .looseObject({
    schema: z.literal("entente/rank@1"),
    question: z.looseObject({ asOf: z.string(), by: z.string(), rung: z.string() }),
    baseRate: probability,
    counts: z.looseObject({ states: z.number(), pairs: z.number(), ranked: z.number() }),
    pairs: z.array(rankedPair),
    movers: z.looseObject({
      since: z.string(),
      rises: z.array(rankedPair),
      falls: z.array(rankedPair),
    }),
    names: z.record(z.string(), z.string()),
    provenance: z.looseObject({ recordVersion: z.string(), inputsHash: z.string() }),
  })
  .openapi("Ranking");

/** Pairs that moved most between two days, `entente/scan@1`. */
export const scanShape = z
  .looseObject({
    schema: z.literal("entente/scan@1"),
    question: z.looseObject({ from: z.string(), to: z.string(), by: z.string() }),
    counts: z.looseObject({ before: z.number(), after: z.number(), compared: z.number() }),
    pairs: z.array(rankedPair),
    becameBound: z.array(rankedPair),
    names: z.record(z.string(), z.string()),
    provenance: z.looseObject({ recordVersion: z.string(), inputsHash: z.string() }),
  })
  .openapi("Moves");

/** A state as lists name it. */
export const stateShape = z
  .looseObject({
    id: z.string().openapi({ example: "RUS" }),
    name: z.string(),
    code: z.string().optional().openapi({ description: "Correlates of War number" }),
    aliases: z.array(z.string()),
    from: z.string(),
    to: z.string().optional().openapi({ description: "last day of membership; absent while a member" }),
    isMember: z.boolean(),
    region: z.string(),
  })
  .openapi("State");

/** Something read from a document, with its place in the text. */
export const findingShape = z
  .looseObject({
    id: z.string(),
    document: z.string(),
    quote: z.string(),
    at: z.looseObject({ start: z.number(), end: z.number() }),
    content: z.looseObject({ kind: z.string() }),
    modality: z.string(),
    confidence: z.number(),
    review: z.looseObject({ verdict: z.string(), decidedOn: z.string() }).optional(),
  })
  .openapi("Finding");

const documentFields = {
  schema: z.literal("entente/document@1"),
  id: z.string(),
  title: z.string().optional(),
  date: z.string().optional(),
  address: z.string().optional(),
  source: z.string().optional(),
  keptOn: z.string(),
};

/** A document as lists name it. */
export const listedDocumentShape = z
  .looseObject({ ...documentFields, letters: z.number() })
  .openapi("ListedDocument");

/** A document with what was read from it. */
export const documentShape = z
  .looseObject({ ...documentFields, text: z.string(), findings: z.array(findingShape) })
  .openapi("Document");

/** Sources and what the record holds. */
export const sourcesShape = z
  .looseObject({
    items: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        citation: z.string(),
        terms: z.string(),
        imports: z.array(z.unknown()),
      }),
    ),
    next: z.string().optional(),
    status: z.looseObject({
      recordVersion: z.string(),
      licence: z.string(),
      kinds: z.array(z.looseObject({ kind: z.string(), facts: z.number() })),
      vintages: z.array(z.number()),
    }),
  })
  .openapi("Sources");

/** An error, RFC 9457. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    hint: z.string().optional(),
    problems: z.array(z.object({ where: z.string(), message: z.string() })).optional(),
  })
  .openapi("Problem");
