import type { Report } from "../../workbench/index.ts";
import type { Brief, Row, Section } from "./brief.ts";
import { bottomLine, confidenceSentence, leadingNumber } from "./sections/bottom-line.ts";
import { changeSection, indicatorsSection, leverSection } from "./sections/change.ts";
import { ladderSection } from "./sections/ladder.ts";
import { gapsSection, methodSection } from "./sections/method.ts";
import { sourcesSection } from "./sections/sources.ts";
import { driversSection, frictionsSection, waterfallSection } from "./sections/terms.ts";
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
export function buildBrief(report: Report): Brief {
  const { answer } = report;
  const { question, provenance } = answer;
  const cell = (...makers: readonly ((report: Report) => Section[])[]) => makers.flatMap((make) => make(report));
  return {
    question: question.text,
    asOf: question.asOf,
    number: leadingNumber(answer),
    bottomLine: bottomLine(report),
    confidence: confidenceSentence(answer),
    front: inRows([
      cell(ladderSection),
      cell(waterfallSection),
      cell(driversSection),
      cell(frictionsSection, changeSection),
      cell(triangleSection),
      cell(indicatorsSection),
      cell(leverSection),
    ]),
    appendix: [
      ...inRows([
        cell(todaySection, targetSection, endingSection),
        cell(gapsSection, analoguesSection, importedSection),
      ]),
      ...inRows([cell(evidenceSection)]),
      ...inRows([cell(sourcesSection)]),
      ...inRows([cell(methodSection)]),
    ],
    colophon: `Entente · record ${provenance.recordVersion} · model ${provenance.modelVintage} (${provenance.featureSet} features) · inputs ${provenance.inputsHash}`,
  };
}

/** Columns side by side, two by two; empty ones are left out. */
function inRows(columns: Row): Row[] {
  const full = columns.filter((column) => column.length > 0);
  return full.flatMap((column, at) => (at % 2 === 1 ? [] : [[column, ...full.slice(at + 1, at + 2)]]));
}
