import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Brief } from "./brief.ts";
import { CHART_FONT } from "./chart.ts";
import { PDF_TEMPLATE } from "./pdf-template.ts";
import { plain } from "./plain.ts";

/** Typeset for A4. The document is dated by the day asked, so that the same brief gives the same bytes. */
export function renderBriefPdf(brief: Brief): Uint8Array {
  const data = JSON.stringify(brief, (_, value: unknown) =>
    typeof value === "string" ? plain(value).replaceAll(CHART_FONT, "Libertinus Serif") : value,
  );
  const compiler = NodeCompiler.create({ inputs: { brief: data } });
  return compiler.pdf(
    { mainFileContent: PDF_TEMPLATE },
    { creationTimestamp: Date.parse(`${brief.asOf}T00:00:00Z`) / 1000 },
  );
}
