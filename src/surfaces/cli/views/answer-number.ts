import { inSentence, type Answer, type Term } from "../../../core/index.ts";
import { renderTexts } from "./evidence-view.ts";
import { heading, lowering, paragraph, percent, quiet, raising, signed, strong, table } from "../print.ts";

const SHOWN_FROM = 0.05;

/** The number and where it comes from: headline, routes, path, base rates, texts, terms, ladder. */
export function renderNumber(answer: Answer): string[] {
  return [
    renderHeadline(answer),
    ...renderRoutes(answer),
    ...renderTarget(answer),
    ...renderEnding(answer),
    ...renderPath(answer),
    ...renderClasses(answer),
    ...renderTexts(answer),
    ...renderTerms("Drivers", answer.drivers, raising),
    ...renderTerms("Frictions", answer.frictions, lowering),
    ...renderNoted(answer),
    ...renderLadder(answer),
  ];
}

function renderHeadline({ headline }: Answer): string {
  const { probability, low, high, baseRate } = headline;
  const what = `${headline.rung} within ${headline.horizonYears} ${headline.horizonYears === 1 ? "year" : "years"}`;
  const why = paragraph(`Confidence ${headline.confidence}: ${headline.confidenceWhy}.`, "  ");
  if (probability === undefined || low === undefined || high === undefined || baseRate === undefined) {
    return `  ${strong(`${what}: ${headline.words}`)}\n${why}`;
  }
  return [
    `  ${strong(`${what}: ${percent(probability)}`)}  (80 % interval ${percent(low)} to ${percent(high)})`,
    `  ${headline.words}; about 1 in ${headline.oneIn}; ${headline.timesBaseRate} times the base rate of ${percent(baseRate)}`,
    `  ${scale({ probability, low, high, baseRate })}`,
    why,
  ].join("\n");
}

/** The chance of a pact aimed at C: that of a pact, times the share of C among the states such a pact may name. */
function renderTarget({ headline, target }: Answer): string[] {
  if (target === undefined) return [];
  const name = inSentence(target.name);
  const others = target.others.map((one) => `${inSentence(one.name)} ${unbroken(one.share)}`).join(", ");
  const share = unbroken(target.share);
  const { probability, aimedAtC } = headline;
  const number =
    probability === undefined || aimedAtC === undefined
      ? `Were a pact of the two to name a state, it would be ${name} with ${share}`
      : `Aimed at ${name}, were it to name a state: ${unbroken(aimedAtC)} = ${unbroken(probability)} × ${share}`;
  return [paragraph(`${number}; place ${target.rank} of ${target.of}, besides ${others}.`, "  ")];
}

const LOST: Readonly<Record<NonNullable<Answer["ending"]>["outcome"], string>> = {
  any: "every obligation",
  restraint: "restraint and more",
  defense: "defence",
};

/** How likely what is held is to be lost again. */
function renderEnding({ ending }: Answer): string[] {
  const five = ending?.horizons.find(({ years }) => years === 5);
  const ten = ending?.horizons.find(({ years }) => years === 10);
  if (ending === undefined || five === undefined || ten === undefined) return [];
  const said = `${unbroken(five.probability)} within 5 years, ${unbroken(ten.probability)} within 10`;
  const spread = `models and base rate say ${unbroken(five.low)} to ${unbroken(five.high)} within 5`;
  const what = `Losing ${LOST[ending.outcome]} again`;
  return [paragraph(`${what}: ${said}; ${spread}. It is ${ending.note}.`, "  ")];
}

/** A percentage that is not wrapped before its sign. */
function unbroken(p: number): string {
  return percent(p).replace(" ", "\u00A0");
}

const SCALE_FROM = 0.0001;
const SCALE_CELLS = 56;

/** A bar on a log-odds axis from 0.01 % to 99.99 %: the interval, the base rate (|) and the answer (●). */
function scale(at: Record<"probability" | "low" | "high" | "baseRate", number>): string {
  const edge = Math.log((1 - SCALE_FROM) / SCALE_FROM);
  const cell = (p: number) => {
    const x = Math.log(p / (1 - p));
    return Math.round((Math.max(-edge, Math.min(edge, x)) / edge + 1) * 0.5 * (SCALE_CELLS - 1));
  };
  const cells: string[] = Array.from({ length: SCALE_CELLS }, (_, k) =>
    k >= cell(at.low) && k <= cell(at.high) ? "━" : "·",
  );
  cells[cell(at.baseRate)] = "|";
  cells[cell(at.probability)] = "●";
  return `${quiet("0.01 %")} ${cells.join("")} ${quiet("99.99 %")}`;
}

const ROUTE_LABELS = {
  "own-treaty": "a treaty of their own",
  "larger-treaty": "a larger one that brings them in",
} as const;

function renderRoutes({ routes }: Answer): string[] {
  if (routes.length === 0) return [];
  const said = routes.map(({ route, probability }) => `${ROUTE_LABELS[route]} ${percent(probability)}`);
  return [paragraph(`By route: ${said.join("; ")}.`, "  ")];
}

function renderPath({ path }: Answer): string[] {
  if (path.length === 0) return [];
  const rows = path.map(({ step, probability, logOdds, note }) => [
    step,
    step === "base-rate" ? logOdds.toFixed(2).replace("-", "−") : signedStep(step, logOdds),
    percent(probability),
    note,
  ]);
  const columns = [
    { width: 12 },
    { head: "log-odds", width: 10, right: true },
    { width: 10, right: true },
    {},
  ];
  return [heading("From base rate to answer"), table(columns, rows)];
}

function renderClasses({ referenceClasses, headline }: Answer): string[] {
  if (referenceClasses.length === 0) return [];
  const rows = referenceClasses.map(({ label, probability, pairYears, treaties }) => [
    label,
    probability === 0 ? "none" : percent(probability),
    String(treaties),
    pairYears.toLocaleString("en"),
  ]);
  const columns = [
    {},
    { head: `${headline.horizonYears} y`, width: 9, right: true },
    { head: "treaties", width: 10, right: true },
    { head: "pair-years", width: 12, right: true },
  ];
  return [heading("Base rates of the classes it is in"), table(columns, rows)];
}

/** Steps of evidence are small: three decimals show them. */
function signedStep(step: string, logOdds: number): string {
  if (step !== "evidence" || Math.abs(logOdds) >= 0.1) return signed(logOdds);
  return `${logOdds < 0 ? "−" : "+"}${Math.abs(logOdds).toFixed(3)}`;
}

function renderTerms(title: string, terms: readonly Term[], tone: (text: string) => string): string[] {
  const weighed = terms.filter((term) => term.weighed);
  const shown = weighed.filter(({ logOdds = 0 }) => Math.abs(logOdds) >= SHOWN_FROM);
  if (weighed.length === 0) return [];
  if (shown.length === 0) return [heading(title), "  none of weight"];
  const rows = shown.map(({ label, value, logOdds = 0, points = 0 }) => [
    label,
    value,
    tone(signed(logOdds)),
    signed(points),
  ]);
  const columns = [
    { width: 21 },
    {},
    { head: "log-odds", width: 10, right: true },
    { head: "points", width: 9, right: true },
  ];
  return [heading(title), table(columns, rows)];
}

function renderNoted({ drivers, frictions }: Answer): string[] {
  const rows = (["+", "−"] as const).flatMap((sign) =>
    (sign === "+" ? drivers : frictions)
      .filter(({ weighed }) => !weighed)
      .map(({ label, value }) => [sign, label, value]),
  );
  if (rows.length === 0) return [];
  return [
    heading("Noted, not weighed: draws together (+), keeps apart (−)"),
    table([{ width: 3 }, { width: 25 }, {}], rows),
  ];
}

function renderLadder({ ladder }: Answer): string[] {
  const years = ladder.find(({ horizons }) => horizons.length > 0)?.horizons.map((one) => one.years) ?? [];
  if (years.length === 0) return [];
  const columns = [
    { head: "", width: 15 },
    ...years.map((year) => ({ head: `${year} y`, width: 9, right: true })),
    { head: `base ${years.at(-1)} y`, width: 11, right: true },
  ];
  const rows = ladder.map(({ rung, status, horizons }) => {
    const word = status === "held" ? "held" : "–";
    return [
      rung,
      ...years.map((year) => {
        const found = horizons.find((one) => one.years === year);
        return found === undefined ? word : percent(found.probability);
      }),
      horizons.length === 0 ? "" : percent(horizons.at(-1)?.baseRate ?? Number.NaN),
    ];
  });
  return [heading("Ladder: at least this rung, within"), table(columns, rows)];
}
