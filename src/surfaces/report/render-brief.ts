import type { Report } from "../../workbench/index.ts";
import { buildBrief } from "./build-brief.ts";
import { renderBriefHtml } from "./html.ts";
import { renderBriefMarkdown } from "./markdown.ts";

/** Formats a brief is written in. */
export const BRIEF_FORMATS = ["html", "md", "pdf"] as const;
export type BriefFormat = (typeof BRIEF_FORMATS)[number];

/** A report as a brief: bottom line first, one page, then what lies behind. The same report gives the same bytes. */
export async function renderBrief(report: Report, format: BriefFormat): Promise<string | Uint8Array> {
  const brief = buildBrief(report);
  switch (format) {
    case "html":
      return renderBriefHtml(brief);
    case "md":
      return renderBriefMarkdown(brief);
    case "pdf": {
      // The typesetter is large: only a brief that needs it loads it.
      const { renderBriefPdf } = await import("./pdf.ts");
      return renderBriefPdf(brief);
    }
  }
}
