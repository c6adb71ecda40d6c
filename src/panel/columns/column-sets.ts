import type { ColumnSet } from "./column-set.ts";
import { coreClashes } from "./core-clashes.ts";
import { cowDisputes } from "./cow-disputes.ts";
import { cowNmc } from "./cow-nmc.ts";
import { cowWars } from "./cow-wars.ts";
import { dyadicWars } from "./dyadic-wars.ts";
import { edges } from "./edges.ts";
import { gmlDisputes } from "./gml-disputes.ts";
import { pactSpells } from "./pact-spells.ts";
import { cowPeaceYears, gmlPeaceYears, warPeaceYears } from "./peace-years.ts";
import { stateNames } from "./states.ts";
import { ties } from "./ties.ts";
import { treatySimilarity } from "./treaty-similarity.ts";
import { voteSimilaritySet } from "./vote-similarity.ts";

/** Every set of columns the panel can hold, in the order of a finished table. */
export const COLUMN_SETS: readonly ColumnSet[] = [
  stateNames,
  ties,
  pactSpells,
  gmlDisputes,
  cowDisputes,
  cowWars,
  dyadicWars,
  coreClashes,
  gmlPeaceYears,
  cowPeaceYears,
  warPeaceYears,
  cowNmc,
  treatySimilarity,
  voteSimilaritySet,
  edges,
];
