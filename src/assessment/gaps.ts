import {
  inSentence,
  yearOf,
  type ConfidencePoint,
  type EndingEstimate,
  type EvidenceItem,
  type LadderRung,
  type Missing,
  type TargetShare,
} from "../core/index.ts";
import { LIBRARY_MEASURES, MEASURES, type Case } from "../panel/index.ts";
import type { Forecast } from "./horizon.ts";
import { ALREADY_IN_PART, FIT_ANEW, MEASURE_ANEW, NOT_IN_IT, NOT_READ, type OpenGap } from "./open-gap.ts";
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
): OpenGap[] {
  const { vintage } = forecast;
  const isUnread = shown.texts === undefined;
  const gaps: OpenGap[] = [
    targetGap(one, shown.target),
    shown.evidence.length === 0
      ? {
          what: "statements, votes, polls, deals",
          why: "the core record holds none for these three states",
          effectOnConfidence: "lowers",
          about: isUnread ? { kind: "texts" } : ALREADY_IN_PART,
          point: "coverage",
        }
      : {
          what: `${shown.evidence.length} statements, polls, deals and incidents`,
          why: isUnread
            ? "listed as evidence, not weighed: only texts given with the question are"
            : "listed as evidence of the record, not weighed: only texts given with the question are",
          effectOnConfidence: "lowers",
          about: isUnread ? { kind: "texts" } : ALREADY_IN_PART,
          point: "coverage",
        },
    ...(shown.texts?.gaps ?? []).map((gap) => ({ ...gap, about: NOT_READ, point: "coverage" as const })),
  ];
  gaps.push({
    what: "waves of multilateral treaties",
    why: "each treaty counts once however many pairs it binds, so the number leans to a treaty of their own; the chance of a larger one that brings the two in stands beside it, by route",
    effectOnConfidence: "none",
    about: { kind: "untold", why: "when such a wave comes cannot be told" },
  });
  if (forecast.prior.outside.length > 0) {
    gaps.push({
      what: "pairs like this one",
      why: `the model has seen none: outside all it learnt from in ${forecast.prior.outside.map(labelOf).join(", ")}`,
      effectOnConfidence: "lowers",
      about: { kind: "outside", measures: forecast.prior.outside },
      point: "likeness",
    });
  }
  if (one.grounds.practice.length === 0) {
    gaps.push({
      what: "practice of the two (exercises, arms, staffs)",
      why: "the core record holds no entry for this pair: unknown, not none",
      effectOnConfidence: "none",
      about: { kind: "untold", why: "the model does not weigh practice" },
    });
  }
  gaps.push(...benchmarkGaps(one), ...libraryGaps(one));
  const behind = yearOf(one.asOf) - vintage.lastYear;
  if (behind > 5) {
    gaps.push({
      what: `outcomes of ${vintage.lastYear + 1}–${yearOf(one.asOf) - 1}`,
      why: `the model learnt from treaties to the end of ${vintage.lastYear}; later ones enter only as what is in force`,
      effectOnConfidence: "lowers",
      about: FIT_ANEW,
      point: "age",
    });
  }
  if (vintage.trained.originsScored < FEW_ORIGINS) {
    gaps.push({
      what: "a track record by then",
      why: `only ${vintage.trained.originsScored} earlier rounds of forecasts had closed by ${vintage.lastYear}`,
      effectOnConfidence: "lowers",
      about: FIT_ANEW,
      point: "age",
    });
  }
  if (shown.ending !== undefined && "missing" in shown.ending) {
    gaps.push({
      what: "how long it will last",
      why: shown.ending.missing,
      effectOnConfidence: "none",
      about: NOT_IN_IT,
    });
  }
  if (shown.ladder.some(({ status, horizons }) => status === "open" && horizons.length === 0)) {
    gaps.push({
      what: "the step from defence to integrated",
      why: "the model covers onsets of a pledge, not how one in force deepens",
      effectOnConfidence: "none",
      about: NOT_IN_IT,
    });
  }
  return gaps;
}

/** A measure in words. */
export function labelOf(id: string): string {
  return [...MEASURES, ...LIBRARY_MEASURES].find((measure) => measure.id === id)?.label ?? id;
}

const OLD_VALUE_YEARS = 5;

/** Of measures from imported datasets those not known, those carried forward for long; all of them where they were not asked. */
function libraryGaps(one: Case): OpenGap[] {
  if (one.libraryYears.size === 0) {
    return [
      {
        what: "measures of imported datasets",
        why: `${LIBRARY_MEASURES.map(({ label }) => label).join(", ")}: not in the core record`,
        effectOnConfidence: "none",
        about: {
          kind: "untold",
          why: "the core model has no term for them; with the datasets imported, --features full has",
        },
      },
    ];
  }
  const asked = LIBRARY_MEASURES.filter(({ id }) => one.libraryYears.has(id));
  const yearOfMeasure = (id: string) => one.libraryYears.get(id);
  const unknown = asked.filter(({ id }) => yearOfMeasure(id) === undefined);
  const old = asked.filter(({ id }) => {
    const year = yearOfMeasure(id);
    return year !== undefined && yearOf(one.asOf) - year > OLD_VALUE_YEARS;
  });
  return [
    ...gapOf(unknown, ({ label }) => label, {
      why: "the imported datasets say nothing of this pair by then",
      point: "coverage",
    }),
    ...gapOf(old, ({ id, label }) => `${label} (${yearOfMeasure(id)})`, {
      why: "the last values known by then are carried forward",
      point: "age",
    }),
  ];
}

type Named = { readonly id: string; readonly label: string };

function gapOf(
  measures: readonly Named[],
  said: (measure: Named) => string,
  { why, point }: { readonly why: string; readonly point: ConfidencePoint["name"] },
): OpenGap[] {
  if (measures.length === 0) return [];
  return [
    {
      what: measures.map(said).join(", "),
      why,
      effectOnConfidence: "lowers",
      about: { kind: "unknown", measures: measures.map(({ id }) => id) },
      point,
    },
  ];
}

function targetGap(one: Case, target: TargetShare | Missing): OpenGap {
  return "missing" in target
    ? {
        what: "what a pact would be aimed at",
        why: `${target.missing}; the number is for a pact of the two whatever its target, and how far ${inSentence(one.name(one.against))} drives it is shown under "threat"`,
        effectOnConfidence: "none",
        about: NOT_IN_IT,
      }
    : {
        what: "whether a pact would name a target",
        why: `one treaty in seven does; the number is for a pact of the two whatever its target, and the share of ${inSentence(one.name(one.against))} is that among pacts that name a state`,
        effectOnConfidence: "none",
        about: NOT_IN_IT,
      };
}

function benchmarkGaps(one: Case): OpenGap[] {
  return [one.a, one.b, one.against].flatMap((state): OpenGap[] => {
    const year = one.world.capabilityYear[one.world.index.get(state) ?? -1] ?? Number.NaN;
    if (Number.isNaN(year)) {
      return [
        {
          what: `capability of ${inSentence(one.name(state))}`,
          why: "the core record has no benchmark known by then",
          effectOnConfidence: "lowers",
          about: MEASURE_ANEW,
          point: "coverage",
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
            about: state === one.against ? MEASURE_ANEW : { kind: "old", state, year },
            point: "age",
          },
        ];
  });
}
