import { inSentence } from "../../../core/index.ts";
import type { Report } from "../../../workbench/index.ts";

/** The three states as they stand inside a sentence. */
export function namesOf({ triangle }: Report): Readonly<Record<"a" | "b" | "against", string>> {
  const { a, b, against } = triangle.states;
  return { a: inSentence(a.name), b: inSentence(b.name), against: inSentence(against.name) };
}
