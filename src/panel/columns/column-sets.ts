import { armsRaces } from "./arms-races.ts";
import type { ColumnSet } from "./column-set.ts";
import { coreClaims } from "./core-claims.ts";
import { coreClashes } from "./core-clashes.ts";
import { coreRivalries } from "./core-rivalries.ts";
import { coreSanctions } from "./core-sanctions.ts";
import { cowDisputes } from "./cow-disputes.ts";
import { cowNmc } from "./cow-nmc.ts";
import { cowWars } from "./cow-wars.ts";
import { dyadicWars } from "./dyadic-wars.ts";
import { edges } from "./edges.ts";
import { gmlDisputes } from "./gml-disputes.ts";
import { pactSpells } from "./pact-spells.ts";
import { peaceScale } from "./peace-scale.ts";
import { cowPeaceYears, gmlPeaceYears, warPeaceYears } from "./peace-years.ts";
import { stateNames } from "./states.ts";
import { territorialThreat } from "./territorial-threat.ts";
import { thompsonDreyer } from "./thompson-dreyer.ts";
import { thompsonSakuwaSuhas } from "./thompson-sakuwa-suhas.ts";
import { ties } from "./ties.ts";
import { imposedSanctions } from "./ties-sanctions.ts";
import { treatySimilarity } from "./treaty-similarity.ts";
import { acdDyads, ucdpDyads } from "./ucdp-dyads.ts";
import { acdStates, ucdpStates } from "./ucdp-states.ts";
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
  ucdpStates,
  ucdpDyads,
  acdStates,
  acdDyads,
  gmlPeaceYears,
  cowPeaceYears,
  warPeaceYears,
  coreRivalries,
  thompsonDreyer,
  thompsonSakuwaSuhas,
  peaceScale,
  armsRaces,
  coreClaims,
  territorialThreat,
  coreSanctions,
  imposedSanctions,
  cowNmc,
  treatySimilarity,
  voteSimilaritySet,
  edges,
];
