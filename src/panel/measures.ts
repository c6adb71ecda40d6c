import type { Measure } from "./measure.ts";
import { leastDistance } from "./measures/least-distance.ts";
import { capitalDistance } from "./measures/capital-distance.ts";
import { sameRegion } from "./measures/same-region.ts";
import { majorPowers } from "./measures/major-powers.ts";
import { bothMajor } from "./measures/both-major.ts";
import { strongerShare } from "./measures/stronger-share.ts";
import { weakerShare } from "./measures/weaker-share.ts";
import { jointDemocracy } from "./measures/joint-democracy.ts";
import { regimeGap } from "./measures/regime-gap.ts";
import { commonThreat } from "./measures/common-threat.ts";
import { worstThreats } from "./measures/worst-threats.ts";
import { pactGain } from "./measures/pact-gain.ts";
import { sharedEnemies } from "./measures/shared-enemies.ts";
import { rivalry } from "./measures/rivalry.ts";
import { clash } from "./measures/clash.ts";
import { claim } from "./measures/claim.ts";
import { alliedEnemies } from "./measures/allied-enemies.ts";
import { sideBySide } from "./measures/side-by-side.ts";
import { weakerPledge } from "./measures/weaker-pledge.ts";
import { pastDefense } from "./measures/past-defense.ts";
import { pastPledge } from "./measures/past-pledge.ts";
import { siblings } from "./measures/siblings.ts";
import { sharedAllies } from "./measures/shared-allies.ts";
import { treatyDegree } from "./measures/treaty-degree.ts";
import { blocPull } from "./measures/bloc-pull.ts";
import { regionalReach } from "./measures/regional-reach.ts";
import { regionalReachLesser } from "./measures/regional-reach-lesser.ts";
import { regionalTies } from "./measures/regional-ties.ts";
import { neighbourReach } from "./measures/neighbour-reach.ts";
import { sharedCircles } from "./measures/shared-circles.ts";
import { closestCircle } from "./measures/closest-circle.ts";
import { sharedPartners } from "./measures/shared-partners.ts";
import { regionalWave } from "./measures/regional-wave.ts";
import { youth } from "./measures/youth.ts";
import { systemSize } from "./measures/system-size.ts";
import { recentTreaties } from "./measures/recent-treaties.ts";

/** Every measure of the dyad-year panel, in the order of its columns. */
export const MEASURES: readonly Measure[] = [
  leastDistance,
  capitalDistance,
  sameRegion,
  majorPowers,
  bothMajor,
  strongerShare,
  weakerShare,
  jointDemocracy,
  regimeGap,
  commonThreat,
  worstThreats,
  pactGain,
  sharedEnemies,
  rivalry,
  clash,
  claim,
  alliedEnemies,
  sideBySide,
  weakerPledge,
  pastDefense,
  pastPledge,
  siblings,
  sharedAllies,
  treatyDegree,
  blocPull,
  regionalReach,
  regionalReachLesser,
  regionalTies,
  neighbourReach,
  sharedCircles,
  closestCircle,
  sharedPartners,
  regionalWave,
  youth,
  systemSize,
  recentTreaties,
];
