import { inSentence, yearOf, type EvidenceItem, type Gap, type LadderRung } from "../core/index.ts";
import { MEASURES, type Case } from "../panel/index.ts";
import type { Forecast } from "./horizon.ts";
import type { Texts } from "./weighed-texts.ts";

const OLD_BENCHMARK_YEARS = 10;
const FEW_ORIGINS = 6;

/** What was not known or not weighed, and how it bears on the answer. */
export function findGaps(
  one: Case,
  forecast: Forecast,
  shown: {
    readonly ladder: readonly LadderRung[];
    readonly evidence: readonly EvidenceItem[];
    readonly texts: Texts | undefined;
  },
): Gap[] {
  const { vintage } = forecast;
  const gaps: Gap[] = [
    {
      what: `what a pact would be aimed at`,
      why: `the number is for a pact of the two whatever its target; how far ${inSentence(one.name(one.against))} drives it is shown under "threat"`,
      effectOnConfidence: "none",
    },
    shown.evidence.length === 0
      ? {
          what: "statements, votes, polls, deals",
          why: "the core record holds none for these three states",
          effectOnConfidence: "lowers",
        }
      : {
          what: `${shown.evidence.length} statements, polls, deals and incidents`,
          why:
            shown.texts === undefined
              ? "listed as evidence, not weighed: there is no evidence step in this edition"
              : "listed as evidence of the record, not weighed: only texts given with the question are",
          effectOnConfidence: "lowers",
        },
    ...(shown.texts?.gaps ?? []),
  ];
  gaps.push({
    what: "waves of multilateral treaties",
    why: "each treaty counts once however many pairs it binds, so the number is that of a treaty of their own; for a pair swept into a large pact it is too low",
    effectOnConfidence: "none",
  });
  if (forecast.prior.outside.length > 0) {
    gaps.push({
      what: "pairs like this one",
      why: `the model has seen none: outside all it learnt from in ${forecast.prior.outside.map(labelOf).join(", ")}`,
      effectOnConfidence: "lowers",
    });
  }
  if (one.grounds.practice.length === 0) {
    gaps.push({
      what: "practice of the two (exercises, arms, staffs)",
      why: "the core record holds no entry for this pair: unknown, not none",
      effectOnConfidence: "none",
    });
  }
  gaps.push(...benchmarkGaps(one));
  const behind = yearOf(one.asOf) - vintage.lastYear;
  if (behind > 5) {
    gaps.push({
      what: `outcomes of ${vintage.lastYear + 1}–${yearOf(one.asOf) - 1}`,
      why: `the model learnt from treaties to the end of ${vintage.lastYear}; later ones enter only as what is in force`,
      effectOnConfidence: "lowers",
    });
  }
  if (vintage.trained.originsScored < FEW_ORIGINS) {
    gaps.push({
      what: "a track record by then",
      why: `only ${vintage.trained.originsScored} earlier rounds of forecasts had closed by ${vintage.lastYear}`,
      effectOnConfidence: "lowers",
    });
  }
  if (shown.ladder.some(({ status, horizons }) => status === "open" && horizons.length === 0)) {
    gaps.push({
      what: "the step from defence to integrated",
      why: "the model covers onsets of a pledge, not how one in force deepens",
      effectOnConfidence: "none",
    });
  }
  return gaps;
}

function labelOf(id: string): string {
  return MEASURES.find((measure) => measure.id === id)?.label ?? id;
}

function benchmarkGaps(one: Case): Gap[] {
  return [one.a, one.b, one.against].flatMap((state): Gap[] => {
    const year = one.world.capabilityYear[one.world.index.get(state) ?? -1] ?? Number.NaN;
    if (Number.isNaN(year)) {
      return [
        {
          what: `capability of ${inSentence(one.name(state))}`,
          why: "the core record has no benchmark known by then",
          effectOnConfidence: "lowers",
        },
      ];
    }
    const age = yearOf(one.asOf) - year;
    return age <= OLD_BENCHMARK_YEARS
      ? []
      : [
          {
            what: `capability of ${inSentence(one.name(state))} since ${year}`,
            why: `the last benchmark known by then is ${age} years old and is carried forward`,
            effectOnConfidence: "lowers",
          },
        ];
  });
}
