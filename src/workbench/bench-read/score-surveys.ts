import type { SurveyFinding } from "../../record/index.ts";
import type { GoldSpan } from "./gold-claims.ts";
import { sharedShare } from "./overlap.ts";
import type { MarkedPassage } from "./own-sentences.ts";
import { agreementOf, type Agreement } from "./score.ts";

/** How far the findings of surveys found agree with those labelled. */
export interface SurveyAgreement {
  /** The same share, what is held shares half its letters, and who was asked at least one, or neither names them. */
  readonly finding: Agreement;
  /** The same, and the pollster, and the share it is compared with. */
  readonly whole: Agreement;
}

type Marks = ReadonlyMap<string, readonly GoldSpan[]>;

const LEAST_SHARED = 0.5;

/** Compares findings with our marked passages, each labelled finding taken once. */
export function scoreSurveys(
  passages: readonly { readonly passage: MarkedPassage; readonly found: readonly SurveyFinding[] }[],
): SurveyAgreement {
  const counts = { found: 0, expected: 0 };
  let right = 0;
  let whole = 0;
  for (const { passage, found } of passages) {
    const { text } = passage;
    const labelled = passage.groups.filter((group) => group.has("n"));
    counts.found += found.length;
    counts.expected += labelled.length;
    const taken = new Set<Marks>();
    for (const finding of found) {
      const marks = labelled.find((group) => !taken.has(group) && isSame(text, finding, group));
      if (marks === undefined) continue;
      taken.add(marks);
      right++;
      const asker = labelled[0]?.get("p") ?? marks.get("p");
      if (isNamed(text, finding.pollster, asker) && isCompared(text, finding, marks)) whole++;
    }
  }
  return { finding: agreementOf(right, counts), whole: agreementOf(whole, counts) };
}

function isSame(text: string, { share, measure, population }: SurveyFinding, marks: Marks): boolean {
  const people = marks.get("w");
  return (
    sharedShare(text, [share], marks.get("n") ?? []) > 0 &&
    sharedShare(text, [measure], marks.get("m") ?? []) >= LEAST_SHARED &&
    (people === undefined || sharedShare(text, [population.span], people) > 0)
  );
}

function isNamed(
  text: string,
  pollster: string | undefined,
  marks: readonly GoldSpan[] | undefined,
): boolean {
  const name = marks?.map(({ start, end }) => text.slice(start, end)).join(" ");
  if (name === undefined || pollster === undefined) return name === pollster;
  return name.includes(pollster) || pollster.includes(name);
}

function isCompared(text: string, { comparison }: SurveyFinding, marks: Marks): boolean {
  const [before] = marks.get("b") ?? [];
  if (before === undefined || comparison === undefined)
    return before === undefined && comparison === undefined;
  return Number(text.slice(before.start, before.end)) === comparison.sharePct;
}
