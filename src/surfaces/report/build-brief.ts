import type { Answer } from "../../core/index.ts";
import type { Report } from "../../workbench/index.ts";
import type { Brief, Row, Section } from "./brief.ts";
import { bottomLine, confidenceSentence, leadingNumber } from "./sections/bottom-line.ts";
import { changeSection, indicatorsSection, leverSection } from "./sections/change.ts";
import { confidenceSection, hypothesesSection } from "./sections/hypotheses.ts";
import { ladderSection } from "./sections/ladder.ts";
import { gapsSection, methodSection } from "./sections/method.ts";
import { shownSources, sourcesSection } from "./sections/sources.ts";
import { driversSection, frictionsSection, notedSection, waterfallSection } from "./sections/terms.ts";
import {
  analoguesSection,
  endingSection,
  evidenceSection,
  importedSection,
  targetSection,
  todaySection,
} from "./sections/today.ts";
import { triangleSection } from "./sections/triangle.ts";

/** The brief of a report: bottom line first, then what carries it, then what lies behind. What has no content is left out. */
export function buildBrief(whole: Report): Brief {
  const report = { ...whole, sources: shownSources(whole) };
  const { answer } = report;
  const { question, provenance } = answer;
  const isHeld = answer.headline.status === "held";
  const cell = (...makers: readonly ((of: Report) => Section[])[]) => makers.flatMap((make) => make(report));
  return {
    question: question.text,
    asOf: question.asOf,
    number: leadingNumber(answer),
    bottomLine: bottomLine(report),
    confidence: confidenceSentence(answer),
    front: isHeld
      ? inRows([cell(todaySection, endingSection, targetSection), cell(triangleSection, leverSection)])
      : inRows([
          ...(isTall(answer)
            ? [cell(ladderSection), cell(waterfallSection, changeSection)]
            : [cell(ladderSection, changeSection), cell(waterfallSection)]),
          cell(driversSection, frictionsSection, indicatorsSection),
          cell(triangleSection, leverSection),
        ]),
    appendix: [
      ...inRows([cell(notedSection)]),
      ...inRows([
        isHeld ? [] : cell(todaySection, targetSection),
        cell(gapsSection, methodSection, analoguesSection, importedSection),
      ]),
      ...inRows([cell(confidenceSection)]),
      ...inRows([cell(hypothesesSection)]),
      ...inRows([cell(evidenceSection)]),
      ...inRows([cell(sourcesSection)]),
    ],
    colophon: `Entente · record ${provenance.recordVersion} · model ${provenance.modelVintage} (${provenance.featureSet} features) · inputs ${provenance.inputsHash}`,
  };
}

/** Whether the ladder's chart is taller than the waterfall's, so that what follows stands better under the other. */
function isTall({ ladder }: Answer): boolean {
  return ladder.filter(({ horizons }) => horizons.length > 0).length > 2;
}

/** Columns side by side, two by two; empty ones are left out. */
function inRows(columns: Row): Row[] {
  const full = columns.filter((column) => column.length > 0);
  return full.flatMap((column, at) => (at % 2 === 1 ? [] : [[column, ...full.slice(at + 1, at + 2)]]));
}
