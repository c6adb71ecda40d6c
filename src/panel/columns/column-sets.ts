import type { ColumnSet } from "./column-set.ts";
import { archigosLeaders } from "./archigos-leaders.ts";
import { armsRaces } from "./arms-races.ts";
import { capitalDistance } from "./capital-distance.ts";
import { cepiiGeodist } from "./cepii-geodist.ts";
import { cincRatio } from "./cinc-ratio.ts";
import { coreCapabilityRatio } from "./core-capability-ratio.ts";
import { coreCapability } from "./core-capability.ts";
import { coreClaims } from "./core-claims.ts";
import { coreClashes } from "./core-clashes.ts";
import { coreRegimePairs } from "./core-regime-pairs.ts";
import { coreRegimes } from "./core-regimes.ts";
import { coreRivalries } from "./core-rivalries.ts";
import { coreSanctions } from "./core-sanctions.ts";
import { cowCapitals } from "./cow-capitals.ts";
import { cowDirectContiguityYears } from "./cow-direct-contiguity-years.ts";
import { cowDirectContiguity } from "./cow-direct-contiguity.ts";
import { cowDisputes } from "./cow-disputes.ts";
import { cowDyadicTrade } from "./cow-dyadic-trade.ts";
import { cowIgoDyads } from "./cow-igo-dyads.ts";
import { cowIgoStates } from "./cow-igo-states.ts";
import { cowMajorPowers } from "./cow-major-powers.ts";
import { cowMinimumDistance } from "./cow-minimum-distance.ts";
import { cowNationalTrade } from "./cow-national-trade.ts";
import { cowNmc } from "./cow-nmc.ts";
import { cowWars } from "./cow-wars.ts";
import { dcad } from "./dcad.ts";
import { democracyScores } from "./democracy-scores.ts";
import { dyadicWars } from "./dyadic-wars.ts";
import { edges } from "./edges.ts";
import { farissGdpPopulation } from "./fariss-gdp-population.ts";
import { gdeltDyadMonths } from "./gdelt-dyad-months.ts";
import { gmlDisputes } from "./gml-disputes.ts";
import { idealDistance } from "./ideal-distance.ts";
import { identity } from "./identity.ts";
import { jointDemocracy } from "./joint-democracy.ts";
import { landDistance } from "./land-distance.ts";
import { leadLeaderBackgrounds } from "./lead-leader-backgrounds.ts";
import { leaderWillingnessForce } from "./leader-willingness-force.ts";
import { majorPowers } from "./major-powers.ts";
import { maozPowers } from "./maoz-powers.ts";
import { mcmanusNiemanSignals } from "./mcmanus-nieman-signals.ts";
import { militaryExercises } from "./military-exercises.ts";
import { nuclearPowers } from "./nuclear-powers.ts";
import { pactSpells } from "./pact-spells.ts";
import { peaceScale } from "./peace-scale.ts";
import { cowPeaceYears, gmlPeaceYears, warPeaceYears } from "./peace-years.ts";
import { pewFavorability } from "./pew-favorability.ts";
import { pressure } from "./pressure.ts";
import { reignLeaders } from "./reign-leaders.ts";
import { religionOverlap } from "./religion-overlap.ts";
import { rivalArms, rivalArmsShare } from "./rival-arms.ts";
import { sameRegion } from "./same-region.ts";
import { sharedGain, sharedThreat } from "./shared-threat.ts";
import { sipriArmsTransfersRegister } from "./sipri-arms-transfers-register.ts";
import { sipriArmsTransfersValues } from "./sipri-arms-transfers-values.ts";
import { sipriMilitaryExpenditure } from "./sipri-military-expenditure.ts";
import { spheres } from "./spheres.ts";
import { stateCodes } from "./state-codes.ts";
import { stateNames } from "./states.ts";
import { strengthSet } from "./strength.ts";
import { surplusDomesticProduct } from "./surplus-domestic-product.ts";
import { territorialThreat } from "./territorial-threat.ts";
import { thompsonDreyer } from "./thompson-dreyer.ts";
import { thompsonSakuwaSuhas } from "./thompson-sakuwa-suhas.ts";
import { imposedSanctions } from "./ties-sanctions.ts";
import { threat, threatByCinc } from "./threat.ts";
import { trust } from "./trust.ts";
import { ties } from "./ties.ts";
import { tradeAsymmetry, tradeDependenceGap } from "./trade-asymmetry.ts";
import { tradeDependence } from "./trade-dependence.ts";
import { tradeShare } from "./trade-share.ts";
import { treatySimilarity } from "./treaty-similarity.ts";
import { troopsAbroad } from "./troops-abroad.ts";
import { acdDyads, ucdpDyads } from "./ucdp-dyads.ts";
import { acdStates, ucdpStates } from "./ucdp-states.ts";
import { unIdealPoints } from "./un-ideal-points.ts";
import { usTroops } from "./us-troops.ts";
import { usVotingCoincidence } from "./us-voting-coincidence.ts";
import { vdemCountryYears } from "./vdem-country-years.ts";
import { voteSimilaritySet } from "./vote-similarity.ts";
import { worldBankGdp } from "./world-bank-gdp.ts";
import { worldBankPopulation } from "./world-bank-population.ts";
import { worldReligionNational } from "./world-religion-national.ts";

/** Every set of columns the panel can hold, in the order of a finished table. */
export const COLUMN_SETS: readonly ColumnSet[] = [
  stateNames,
  stateCodes,
  majorPowers,
  nuclearPowers,
  cowMajorPowers,
  maozPowers,
  ties,
  pactSpells,
  dcad,
  militaryExercises,
  mcmanusNiemanSignals,
  sipriArmsTransfersValues,
  sipriArmsTransfersRegister,
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
  strengthSet,
  threat,
  threatByCinc,
  sharedThreat,
  sharedGain,
  pressure,
  rivalArms,
  rivalArmsShare,
  spheres,
  trust,
  coreSanctions,
  imposedSanctions,
  cowNmc,
  coreCapability,
  coreCapabilityRatio,
  cincRatio,
  sipriMilitaryExpenditure,
  surplusDomesticProduct,
  usTroops,
  troopsAbroad,
  capitalDistance,
  cowCapitals,
  landDistance,
  cowMinimumDistance,
  cowDirectContiguity,
  cowDirectContiguityYears,
  sameRegion,
  coreRegimes,
  coreRegimePairs,
  democracyScores,
  jointDemocracy,
  vdemCountryYears,
  farissGdpPopulation,
  worldBankGdp,
  worldBankPopulation,
  cowDyadicTrade,
  cowNationalTrade,
  tradeShare,
  tradeDependence,
  tradeAsymmetry,
  tradeDependenceGap,
  cowIgoStates,
  cowIgoDyads,
  archigosLeaders,
  leadLeaderBackgrounds,
  leaderWillingnessForce,
  reignLeaders,
  pewFavorability,
  gdeltDyadMonths,
  usVotingCoincidence,
  unIdealPoints,
  idealDistance,
  cepiiGeodist,
  worldReligionNational,
  religionOverlap,
  identity,
  treatySimilarity,
  voteSimilaritySet,
  edges,
];
