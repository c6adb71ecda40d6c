import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Brief } from "./brief.ts";
import { PDF_TEMPLATE } from "./pdf-template.ts";
import { plain } from "./plain.ts";
import { printChart } from "./print-chart.ts";

/** The typesetter's own font, for charts too. */
const FONT = "Libertinus Serif";

/** Typeset for A4. The document is dated by the day asked, so that the same brief gives the same bytes. */
export function renderBriefPdf(brief: Brief): Uint8Array {
  const data = JSON.stringify(brief, (key, value: unknown) => {
    if (typeof value !== "string") return value;
    return key === "svg" ? printChart(plain(value), FONT) : plain(value);
  });
  const compiler = NodeCompiler.create({ inputs: { brief: data } });
  return compiler.pdf(
    { mainFileContent: PDF_TEMPLATE },
    { creationTimestamp: Date.parse(`${brief.asOf}T00:00:00Z`) / 1000 },
  );
}
