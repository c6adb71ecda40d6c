import { EntenteError, type Problem } from "./errors.ts";
import { DEAL_STAGES, POSITIONS, statePair, type FindingContent, type FindingKind } from "./finding.ts";

/** How a field of a finding is read from what a person typed; nothing when it is no value for it. */
type ReadField = (typed: string) => unknown;

const state: ReadField = (typed) => (/^[A-Z]{3}$/.test(typed) ? typed : undefined);
const pair: ReadField = (typed) => {
  const [one, other] = typed.split(/[-,]/);
  const isPair = one !== other && [one, other].every((each) => /^[A-Z]{3}$/.test(each ?? ""));
  return isPair && one !== undefined && other !== undefined ? statePair(one, other) : undefined;
};
const oneOf =
  (values: readonly string[]): ReadField =>
  (typed) =>
    values.find((value) => value === typed);
const yesNo: ReadField = (typed) => (typed === "yes" ? true : typed === "no" ? false : undefined);
const share: ReadField = (typed) =>
  /^\d{1,3}(?:\.\d+)?$/.test(typed) && Number(typed) <= 100 ? Number(typed) : undefined;

/** Fields of each kind of finding that a person may correct, with how their values are read. */
const FIELDS: Readonly<Record<FindingKind, Readonly<Record<string, ReadField>>>> = {
  event: { source: state, target: state, manner: oneOf(["cooperation", "conflict"]), isMaterial: yesNo },
  statement: { state, pair, position: oneOf(POSITIONS), isOfficial: yesNo },
  expert: { pair, position: oneOf(POSITIONS) },
  survey: { state, about: state, view: oneOf(["friendly", "hostile"]), sharePct: share },
  deal: { stage: oneOf(DEAL_STAGES) },
  "arms-sale": { supplier: state, recipient: state, stage: oneOf(DEAL_STAGES) },
  conditional: {},
  factor: { pair, effect: oneOf(["driver", "friction"]) },
  "dispute-position": { state, sidesWith: state, sidesAgainst: state },
};

/**
 * A finding with fields put right, each given as `field=value`.
 *
 * Throws: `review/bad-correction` with everything that is wrong.
 */
export function correctContent(content: FindingContent, typed: readonly string[]): FindingContent {
  const fields = FIELDS[content.kind];
  const problems: Problem[] = [];
  const changes: Record<string, unknown> = {};
  for (const one of typed) {
    const at = one.indexOf("=");
    const [name, value] = at < 0 ? [one, ""] : [one.slice(0, at).trim(), one.slice(at + 1).trim()];
    const read = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const parsed = read?.(value);
    if (read === undefined)
      problems.push({ where: one, message: `a ${content.kind} has no field "${name}"` });
    else if (parsed === undefined)
      problems.push({ where: one, message: `"${value}" is no value of ${name}` });
    else changes[name] = parsed;
  }
  if (typed.length === 0) problems.push({ where: "--set", message: "nothing is put right" });
  if (problems.length > 0) {
    const names = Object.keys(fields);
    throw new EntenteError("review/bad-correction", {
      message: `The correction of this ${content.kind} cannot be used.`,
      hint:
        names.length === 0
          ? "Accept or reject it: it has nothing that could be put right."
          : `Give --set FIELD=VALUE with one of ${names.join(", ")}; states as RUS, pairs as CHN-RUS.`,
      details: problems,
    });
  }
  return { ...content, ...changes };
}
