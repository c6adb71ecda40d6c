import type { SourceSchema } from "../import/schema.ts";
import { aeiChinaInvestments } from "./aei-china-investments/schema.ts";
import { aiddataPublicDiplomacy } from "./aiddata-public-diplomacy/schema.ts";
import { archigosLeaders } from "./archigos-leaders/schema.ts";
import { atopAlliances } from "./atop-alliances/schema.ts";
import { atopDirectedDyads } from "./atop-directed-dyads/schema.ts";
import { atopMembers } from "./atop-members/schema.ts";
import { atopMilitaryInstitutions } from "./atop-military-institutions/schema.ts";
import { bensonClintonScores } from "./benson-clinton-scores/schema.ts";
import { btergmAlliances } from "./btergm-alliances/schema.ts";
import { btergmContiguity } from "./btergm-contiguity/schema.ts";
import { btergmDisputes } from "./btergm-disputes/schema.ts";
import { btergmVertices } from "./btergm-vertices/schema.ts";
import { cameoCodes } from "./cameo-codes/schema.ts";
import { cepiiGeodist } from "./cepii-geodist/schema.ts";
import { chinaVitaeEngagements } from "./china-vitae-engagements/schema.ts";
import { countryInfo } from "./country-info/schema.ts";
import { countrycodeCodes } from "./countrycode-codes/schema.ts";
import { countrycodeNames } from "./countrycode-names/schema.ts";
import { cowCapitals } from "./cow-capitals/schema.ts";
import { cowDirectContiguity } from "./cow-direct-contiguity/schema.ts";
import { cowDirectContiguityYears } from "./cow-direct-contiguity-years/schema.ts";
import { cowDyadicTrade } from "./cow-dyadic-trade/schema.ts";
import { cowGwCodes } from "./cow-gw-codes/schema.ts";
import { cowIgoDyadYears } from "./cow-igo-dyad-years/schema.ts";
import { cowIgoStateYears } from "./cow-igo-state-years/schema.ts";
import { cowInterstateWarDyadYears } from "./cow-interstate-war-dyad-years/schema.ts";
import { cowMajorPowers } from "./cow-major-powers/schema.ts";
import { cowMidA } from "./cow-mid-a/schema.ts";
import { cowMidB } from "./cow-mid-b/schema.ts";
import { cowMidDisputeYears } from "./cow-mid-dispute-years/schema.ts";
import { cowMidDisputes } from "./cow-mid-disputes/schema.ts";
import { cowMidDyadYears } from "./cow-mid-dyad-years/schema.ts";
import { cowMinimumDistance } from "./cow-minimum-distance/schema.ts";
import { cowNationalTrade } from "./cow-national-trade/schema.ts";
import { cowNmc } from "./cow-nmc/schema.ts";
import { cowStateSystem } from "./cow-state-system/schema.ts";
import { dcad } from "./dcad/schema.ts";
import { democracyScores } from "./democracy-scores/schema.ts";
import { destaTreaties } from "./desta-treaties/schema.ts";
import { dyadicInterstateWars } from "./dyadic-interstate-wars/schema.ts";
import { farissGdpPopulation } from "./fariss-gdp-population/schema.ts";
import { gdelt1Backfile } from "./gdelt-1-backfile/schema.ts";
import { gdelt1Events } from "./gdelt-1-events/schema.ts";
import { gdelt2Events } from "./gdelt-2-events/schema.ts";
import { gdeltDyadMonths } from "./gdelt-dyad-months/schema.ts";
import { giblerArmsRaces } from "./gibler-arms-races/schema.ts";
import { gmlMidDisputeYears } from "./gml-mid-dispute-years/schema.ts";
import { gmlMidDyadYears } from "./gml-mid-dyad-years/schema.ts";
import { gwStateSystem } from "./gw-state-system/schema.ts";
import { icewsQuadruples } from "./icews-quadruples/schema.ts";
import { icewsRaw } from "./icews-raw/schema.ts";
import { latentTerritorialThreat } from "./latent-territorial-threat/schema.ts";
import { leadLeaderBackgrounds } from "./lead-leader-backgrounds/schema.ts";
import { leaderWillingnessForce } from "./leader-willingness-force/schema.ts";
import { maozPowers } from "./maoz-powers/schema.ts";
import { mcmanusNiemanSignals } from "./mcmanus-nieman-signals/schema.ts";
import { militaryExercises } from "./military-exercises/schema.ts";
import { peaceScale } from "./peace-scale/schema.ts";
import { pewFavorability } from "./pew-favorability/schema.ts";
import { reignLeaders } from "./reign-leaders/schema.ts";
import { russianPollsInPress } from "./russian-polls-in-press/schema.ts";
import { sipriArmsTransfersRegister } from "./sipri-arms-transfers-register/schema.ts";
import { sipriArmsTransfersValues } from "./sipri-arms-transfers-values/schema.ts";
import { sipriMilitaryExpenditure } from "./sipri-military-expenditure/schema.ts";
import { surplusDomesticProduct } from "./surplus-domestic-product/schema.ts";
import { thompsonDreyerRivalries } from "./thompson-dreyer-rivalries/schema.ts";
import { thompsonSakuwaSuhasRivalries } from "./thompson-sakuwa-suhas-rivalries/schema.ts";
import { tiesSanctions } from "./ties-sanctions/schema.ts";
import { ucdpArmedConflictSides } from "./ucdp-armed-conflict-sides/schema.ts";
import { ucdpPrioConflictYears } from "./ucdp-prio-conflict-years/schema.ts";
import { unIdealPoints } from "./un-ideal-points/schema.ts";
import { unRollCallIssues } from "./un-roll-call-issues/schema.ts";
import { unRollCalls } from "./un-roll-calls/schema.ts";
import { unVotes } from "./un-votes/schema.ts";
import { usTroopDeployments } from "./us-troop-deployments/schema.ts";
import { usVotingCoincidence } from "./us-voting-coincidence/schema.ts";
import { vdemCountryYears } from "./vdem-country-years/schema.ts";
import { wikipediaCurrentEvents } from "./wikipedia-current-events/schema.ts";
import { wikipediaSelectedEvents } from "./wikipedia-selected-events/schema.ts";
import { worldBankGdp } from "./world-bank-gdp/schema.ts";
import { worldBankPopulation } from "./world-bank-population/schema.ts";
import { worldReligionNational } from "./world-religion-national/schema.ts";

/** Every source whose files can be imported. */
export const SOURCES: readonly SourceSchema[] = [
  aeiChinaInvestments,
  aiddataPublicDiplomacy,
  archigosLeaders,
  atopAlliances,
  atopDirectedDyads,
  atopMembers,
  atopMilitaryInstitutions,
  bensonClintonScores,
  btergmAlliances,
  btergmContiguity,
  btergmDisputes,
  btergmVertices,
  cameoCodes,
  cepiiGeodist,
  chinaVitaeEngagements,
  countryInfo,
  countrycodeCodes,
  countrycodeNames,
  cowCapitals,
  cowDirectContiguity,
  cowDirectContiguityYears,
  cowDyadicTrade,
  cowGwCodes,
  cowIgoDyadYears,
  cowIgoStateYears,
  cowInterstateWarDyadYears,
  cowMajorPowers,
  cowMidA,
  cowMidB,
  cowMidDisputeYears,
  cowMidDisputes,
  cowMidDyadYears,
  cowMinimumDistance,
  cowNationalTrade,
  cowNmc,
  cowStateSystem,
  dcad,
  democracyScores,
  destaTreaties,
  dyadicInterstateWars,
  farissGdpPopulation,
  gdelt1Backfile,
  gdelt1Events,
  gdelt2Events,
  gdeltDyadMonths,
  giblerArmsRaces,
  gmlMidDisputeYears,
  gmlMidDyadYears,
  gwStateSystem,
  icewsQuadruples,
  icewsRaw,
  latentTerritorialThreat,
  leadLeaderBackgrounds,
  leaderWillingnessForce,
  maozPowers,
  mcmanusNiemanSignals,
  militaryExercises,
  peaceScale,
  pewFavorability,
  reignLeaders,
  russianPollsInPress,
  sipriArmsTransfersRegister,
  sipriArmsTransfersValues,
  sipriMilitaryExpenditure,
  surplusDomesticProduct,
  thompsonDreyerRivalries,
  thompsonSakuwaSuhasRivalries,
  tiesSanctions,
  ucdpArmedConflictSides,
  ucdpPrioConflictYears,
  unIdealPoints,
  unRollCallIssues,
  unRollCalls,
  unVotes,
  usTroopDeployments,
  usVotingCoincidence,
  vdemCountryYears,
  wikipediaCurrentEvents,
  wikipediaSelectedEvents,
  worldBankGdp,
  worldBankPopulation,
  worldReligionNational,
];
