import { inSentence, type Reached } from "../../../core/index.ts";
import type { WhatIfAnswer } from "../../../workbench/index.ts";
import { renderHeatGrid, renderNumberGrid } from "./heat-grid.ts";
import { heading, paragraph, percent, quiet, signed, strong, table } from "../print.ts";

/** What C's pressure would change, for eyes. */
export function renderWhatIf(answer: WhatIfAnswer, withNumbers: boolean): string {
  const { headline, lever, names } = answer;
  const [a, b, against] = [names.a, names.b, names.against].map(inSentence);
  return [
    strong(paragraph(answer.question.text)),
    "",
    `  ${strong(`${headline.rung} within ${headline.horizonYears} years: ${percent(lever.actual.probability)}`)} at the pressure of ${answer.question.asOf}`,
    ...renderSteps(answer),
    ...renderAsked(answer),
    heading(`Pressure of ${against} today (0–1)`),
    renderPressure(answer),
    heading(`The answer over pressure on ${a} and on ${b}`),
    ...(withNumbers ? [renderNumberGrid(lever, names)] : [renderHeatGrid(lever, names)]),
    heading("None, one, both"),
    renderWedge(answer),
    heading("What pressure goes with"),
    paragraph(`From none on either to full on both: ${lowerFirst(lever.effect.text)}`, "  "),
    ...lever.notes.map((note) => paragraph(note, "  ")),
    ...renderReach(answer),
    heading("Without one component of it"),
    renderComponents(answer),
    "",
    quiet(
      paragraph(
        `Pressure is read as hostility in the model, along straight lines through today's (docs/method/what-if.md). Record ${answer.provenance.recordVersion}, model ${answer.provenance.modelVintage}, inputs ${answer.provenance.inputsHash}.`,
      ),
    ),
  ].join("\n");
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The steps that do not come from pressure and hold at every point of the grid. */
function renderSteps({ path }: WhatIfAnswer): string[] {
  return path
    .filter(({ step }) => step === "evidence" || step === "analyst")
    .map(({ step, logOdds }) =>
      quiet(
        paragraph(
          `${step === "evidence" ? "What the texts say" : "What you add"} moves every number here by ${signed(logOdds)} in log-odds.`,
          "  ",
        ),
      ),
    );
}

function renderAsked({ asked, question }: WhatIfAnswer): string[] {
  if (asked === undefined) return [];
  const [a, b] = question.members;
  return [
    `  ${strong(percent(asked.probability))} at ${asked.pressureOnA.toFixed(2)} on ${a} and ${asked.pressureOnB.toFixed(2)} on ${b}`,
    paragraph(`Against today: ${lowerFirst(asked.change.text)}`, "  "),
  ];
}

const PART_WORDS: Readonly<Record<string, string>> = {
  sanctions: "sanctions",
  alliances: "alliances around it",
  troops: "forward troops",
  acts: "hostile acts",
  disputes: "stance in its disputes",
};

function renderPressure({ lever, question }: WhatIfAnswer): string {
  const { onA, onB } = lever.actual;
  const number = (value: number | { readonly missing: string } | undefined) =>
    typeof value === "number" ? value.toFixed(2) : "not known";
  const rows = [
    ...Object.keys(onA.parts).map((part) => [
      PART_WORDS[part] ?? part,
      number(onA.parts[part]),
      number(onB.parts[part]),
    ]),
    ["pressure", number(onA.pressure), number(onB.pressure)],
    ["hostility it stands for", number(onA.hostility), number(onB.hostility)],
  ];
  const [a, b] = question.members;
  return table(
    [
      { head: "", width: 26 },
      { head: `on ${a}`, width: 11, right: true },
      { head: `on ${b}`, width: 11, right: true },
    ],
    rows,
  );
}

function renderWedge({ wedge, question }: WhatIfAnswer): string {
  const [a, b] = question.members;
  const cells = [
    [`none`, percent(wedge.onNeither)],
    [`full on ${a} alone`, percent(wedge.onAAlone)],
    [`full on ${b} alone`, percent(wedge.onBAlone)],
    [`full on both`, percent(wedge.onBoth)],
  ];
  return [
    table([{ width: 26 }, { width: 11, right: true }], cells),
    paragraph(`${wedge.text} (${signed(wedge.jointly)} log-odds)`, "  "),
  ].join("\n");
}

function renderReach({ reach, question }: WhatIfAnswer): string[] {
  if (reach === undefined) return [];
  const [a, b] = question.members;
  const line = (name: string, found: Reached) =>
    "missing" in found
      ? paragraph(
          `${name}: ${found.missing}; the largest is ${percent(found.largest)}, at ${found.at.toFixed(2)}.`,
          "  ",
        )
      : paragraph(
          `${name}: from ${found.pressure.toFixed(2)} on, where it is ${percent(found.probability)}.`,
          "  ",
        );
  return [
    heading(`What would take it to ${percent(reach.probability)}`),
    line("the same pressure on both", reach.onBoth),
    line(`pressure on ${a} alone, ${b} as today`, reach.onA),
    line(`pressure on ${b} alone, ${a} as today`, reach.onB),
  ];
}

function renderComponents({ components, question }: WhatIfAnswer): string {
  const [a, b] = question.members;
  const parts = [...new Set(components.map(({ part }) => part))];
  const cell = (part: string, on: "a" | "b" | "both") => {
    const found = components.find((one) => one.part === part && one.on === on);
    if (found === undefined || found.value.every((value) => value === 0)) return "–";
    return `${percent(found.probability)} (${signed(-found.logOdds)})`;
  };
  return table(
    [
      { head: "no", width: 26 },
      { head: `on ${a}`, width: 17, right: true },
      { head: `on ${b}`, width: 17, right: true },
      { head: "on both", width: 17, right: true },
    ],
    parts.map((part) => [PART_WORDS[part] ?? part, cell(part, "a"), cell(part, "b"), cell(part, "both")]),
  );
}
