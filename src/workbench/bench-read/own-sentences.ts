import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readText } from "../../store/index.ts";
import type { GoldParagraph, GoldSpan } from "./gold-claims.ts";

/** A passage of our own with what is marked in it: by number of the claim or finding, then by letter. */
export interface MarkedPassage {
  readonly text: string;
  readonly groups: readonly ReadonlyMap<string, readonly GoldSpan[]>[];
}

/** Folder of the sentences written for the project; a checkout has it, an installed package has not. */
const OURS = fileURLToPath(new URL("../../../tests/fixtures", import.meta.url));

/** Takes the marks out of a passage: `{s2:the envoy}` marks "the envoy" with the letter s of group 2. */
export function readMarks(marked: string): MarkedPassage {
  let text = "";
  let at = 0;
  const open: { readonly letter: string; readonly group: number; readonly start: number }[] = [];
  const groups: Map<string, GoldSpan[]>[] = [];
  for (const match of marked.matchAll(/\{([a-z])(\d?):|\}/g)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const [, letter, number] = match;
    if (letter !== undefined) {
      open.push({ letter, group: number === "" ? 0 : Number(number) - 1, start: text.length });
      continue;
    }
    const mark = open.pop();
    if (mark === undefined) throw new Error(`A mark is closed that was never opened: ${marked}`);
    const own = (groups[mark.group] ??= new Map());
    own.set(mark.letter, [...(own.get(mark.letter) ?? []), { start: mark.start, end: text.length }]);
  }
  return { text: text + marked.slice(at), groups };
}

/** Passages of one of our files of marked sentences, in order; none where the file is not at hand. */
export function readOwnSentences(name: "claim-sentences.txt" | "survey-sentences.txt"): MarkedPassage[] {
  const path = join(OURS, name);
  if (!existsSync(path)) return [];
  return readText(path)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map(readMarks);
}

/** Our passages with their claims, as the labelled paragraphs are given. */
export function readOwnClaims(): GoldParagraph[] {
  return readOwnSentences("claim-sentences.txt").map(({ text, groups }) => ({
    text,
    claims: groups.map((group) => ({ source: group.get("s") ?? [], content: group.get("t") ?? [] })),
  }));
}
