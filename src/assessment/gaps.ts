import {
  inSentence,
  yearOf,
  type EndingEstimate,
  type EvidenceItem,
  type Gap,
  type LadderRung,
  type Missing,
  type TargetShare,
} from "../core/index.ts";
import { LIBRARY_MEASURES, MEASURES, type Case } from "../panel/index.ts";
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
    readonly target: TargetShare | Missing;
    readonly ending: EndingEstimate | Missing | undefined;
    readonly texts: Texts | undefined;
  },
): Gap[] {
  const { vintage } = forecast;
  const gaps: Gap[] = [
    targetGap(one, shown.target),
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
    why: "each treaty counts once however many pairs it binds, so the number leans to a treaty of their own; the chance of a larger one that brings the two in stands beside it, by route",
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
  gaps.push(...benchmarkGaps(one), ...libraryGaps(one));
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
  if (shown.ending !== undefined && "missing" in shown.ending) {
    gaps.push({ what: "how long it will last", why: shown.ending.missing, effectOnConfidence: "none" });
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
  return [...MEASURES, ...LIBRARY_MEASURES].find((measure) => measure.id === id)?.label ?? id;
}

const OLD_VALUE_YEARS = 5;

/** Of measures from imported datasets those not known, and those carried forward for long. */
function libraryGaps(one: Case): Gap[] {
  const labels = (wanted: (year: number | undefined) => boolean) =>
    LIBRARY_MEASURES.filter(({ id }) => one.libraryYears.has(id) && wanted(one.libraryYears.get(id)))
      .map(({ id, label }) => {
        const year = one.libraryYears.get(id);
        return year === undefined ? label : `${label} (${year})`;
      })
      .join(", ");
  const unknown = labels((year) => year === undefined);
  const old = labels((year) => year !== undefined && yearOf(one.asOf) - year > OLD_VALUE_YEARS);
  return [
    ...gapOf(unknown, "the imported datasets say nothing of this pair by then"),
    ...gapOf(old, "the last values known by then are carried forward"),
  ];
}

function gapOf(what: string, why: string): Gap[] {
  return what === "" ? [] : [{ what, why, effectOnConfidence: "lowers" }];
}

function targetGap(one: Case, target: TargetShare | Missing): Gap {
  return "missing" in target
    ? {
        what: "what a pact would be aimed at",
        why: `${target.missing}; the number is for a pact of the two whatever its target, and how far ${inSentence(one.name(one.against))} drives it is shown under "threat"`,
        effectOnConfidence: "none",
      }
    : {
        what: "whether a pact would name a target",
        why: `one treaty in seven does; the number is for a pact of the two whatever its target, and the share of ${inSentence(one.name(one.against))} is that among pacts that name a state`,
        effectOnConfidence: "none",
      };
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
