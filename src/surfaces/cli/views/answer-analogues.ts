import type { Analogue, Answer } from "../../../core/index.ts";
import { heading, paragraph, percent, quiet } from "../print.ts";

const SHOWN_OF_EACH = 3;

/** The nearest pairs of the past in a few lines: how often they climbed, then some that did and some that did not. */
export function renderNearest({ analogues = [], analogueRate, headline }: Answer): string[] {
  if (analogueRate === undefined) return [];
  const { nearest, reached, share, model, windowYears } = analogueRate;
  const beside = model === undefined ? "" : `; the model says ${percent(model)} of this one`;
  const some = (isWanted: (one: Analogue) => boolean) => analogues.filter(isWanted).slice(0, SHOWN_OF_EACH);
  return [
    heading("Pairs of the past most like this one"),
    paragraph(
      `Of the ${nearest} nearest ${reached} reached ${headline.rung} within ${windowYears} years (${Math.round(100 * share)} %)${beside}.`,
      "  ",
    ),
    ...some(({ yearsTo }) => yearsTo !== undefined).map((one) => inOneLine("+", one)),
    ...some(({ yearsTo }) => yearsTo === undefined).map((one) => inOneLine("−", one)),
    quiet("  entente analogues shows all and how they were found"),
  ];
}

function inOneLine(sign: string, { names, year, yearsTo, treaty, outcome }: Analogue): string {
  const became =
    yearsTo === undefined
      ? outcome === "none"
        ? "nothing new"
        : `no more than ${outcome}`
      : `after ${yearsTo}: ${treaty}`;
  return paragraph(`${sign} ${year} ${names.a}, ${names.b} | ${names.against}: ${became}`, "  ");
}
