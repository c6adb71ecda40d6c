import { contentsOf } from "../../record/index.ts";
import { hashText } from "../../store/index.ts";
import { allFacts, type Day } from "../ranking/open-day.ts";

/** Hash over everything that was known on some days and the models used. */
export function hashDays(days: readonly Day[], models: unknown): string {
  const facts = days.map(({ known }) => contentsOf(allFacts(known)));
  return hashText(facts.join("\n") + JSON.stringify(models)).slice(0, 16);
}
