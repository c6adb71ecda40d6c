import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../store/index.ts";

/** A stretch of a text, in UTF-16 code units. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

/** A statement as someone labelled it. */
export interface GoldClaim {
  readonly source: readonly GoldSpan[];
  readonly content: readonly GoldSpan[];
}

/** A paragraph with the statements in it. */
export interface GoldParagraph {
  readonly text: string;
  readonly claims: readonly GoldClaim[];
}

interface Line {
  readonly text: string;
  readonly attributions: readonly { readonly source: GoldSpan[]; readonly content: GoldSpan[] }[];
}

/** Labelled paragraphs; the file counts places in code points, which are turned into code units here. */
export function readParagraphs(folder: string): GoldParagraph[] {
  const path = join(folder, "unlicensed/attribution.jsonl");
  if (!existsSync(path)) return [];
  return readText(path)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { text, attributions } = JSON.parse(line) as Line;
      const points = Array.from(text);
      const units = [0];
      for (const point of points) units.push((units.at(-1) ?? 0) + point.length);
      const moved = ({ start, end }: GoldSpan) => ({
        start: units[start] ?? 0,
        end: units[end] ?? text.length,
      });
      return {
        text,
        claims: attributions.map(({ source, content }) => ({
          source: source.map(moved),
          content: content.map(moved),
        })),
      };
    });
}
