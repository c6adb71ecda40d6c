import type { Token } from "../text/token.ts";

/** A verb with its helpers: tokens `first` to `last`, the verb itself at `at`. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly lemma: string;
  /** "up", "off" and the like right after it. */
  readonly particle: string | undefined;
  readonly kind: "finite" | "infinitive" | "ing" | "bare-participle";
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  readonly modal: string | undefined;
  readonly isFuture: boolean;
  readonly isPerfect: boolean;
}

const PARTICLES = new Set(
  "up off out down back away over on in through together along ahead around apart aside forward by".split(
    " ",
  ),
);
const FUTURE = new Set("will 'll wo would 'd shall".split(" "));

/** Verb groups of a sentence in order. */
export function findVerbGroups(tokens: readonly Token[], isTaken: (k: number) => boolean): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let k = 0;
  while (k < tokens.length) {
    const group = isTaken(k) ? undefined : groupAt(tokens, k, isTaken);
    if (group === undefined) k++;
    else {
      groups.push(group);
      k = group.last + 1;
    }
  }
  return groups;
}

interface Chain {
  modal: string | undefined;
  isNegated: boolean;
  isInfinitive: boolean;
  helpers: string[];
}

function groupAt(
  tokens: readonly Token[],
  start: number,
  isTaken: (k: number) => boolean,
): VerbGroup | undefined {
  const chain: Chain = { modal: undefined, isNegated: false, isInfinitive: false, helpers: [] };
  let at: number | undefined;
  let k = start;
  for (; k < tokens.length && !isTaken(k); k++) {
    const token = tokens[k];
    if (token === undefined || at !== undefined) break;
    if (token.pos === "VERB") at = k;
    else if (token.pos === "AUX") noteHelper(chain, token);
    else if (
      token.lower === "n't" ||
      token.lower === "not" ||
      token.lower === "never" ||
      token.lower === "no"
    )
      chain.isNegated = true;
    else if (token.lower === "to" && token.pos === "PART") chain.isInfinitive ||= chain.helpers.length === 0;
    else if (token.pos !== "ADV" || k === start) break;
  }
  if (at === undefined) {
    // A helper alone is the verb: "is", "has".
    const helper = tokens[start];
    if (helper?.pos !== "AUX" || helper.verb === undefined) return undefined;
    at = lastHelper(tokens, start, k);
  }
  const verb = tokens[at]?.verb;
  if (verb === undefined) return undefined;
  return finish(tokens, { start, at, chain, verb });
}

function lastHelper(tokens: readonly Token[], start: number, end: number): number {
  for (let k = end - 1; k > start; k--) if (tokens[k]?.pos === "AUX") return k;
  return start;
}

function noteHelper(chain: Chain, token: Token): void {
  const lemma = token.verb?.lemma;
  if (lemma === "be" || lemma === "have" || lemma === "do") chain.helpers.push(lemma);
  else if (lemma === undefined || chain.modal === undefined) chain.modal = token.lower;
}

function finish(
  tokens: readonly Token[],
  { start, at, chain, verb }: { start: number; at: number; chain: Chain; verb: NonNullable<Token["verb"]> },
): VerbGroup {
  const lastHelperLemma = chain.helpers.at(-1);
  const isPast = verb.form === "past" || verb.form === "participle";
  const isPassive = isPast && lastHelperLemma === "be";
  const next = tokens[at + 1];
  const particle =
    next !== undefined &&
    PARTICLES.has(next.lower) &&
    (next.pos === "ADP" || next.pos === "ADV" || next.pos === "PART")
      ? next.lower
      : undefined;
  const hasHelper = chain.helpers.length > 0 || chain.modal !== undefined;
  const kind = chain.isInfinitive
    ? "infinitive"
    : hasHelper
      ? "finite"
      : verb.form === "ing"
        ? "ing"
        : verb.form === "participle"
          ? "bare-participle"
          : "finite";
  return {
    first: start,
    last: at,
    at,
    lemma: verb.lemma,
    particle,
    kind,
    isPassive: isPassive || kind === "bare-participle",
    isNegated: chain.isNegated,
    modal: chain.modal,
    isFuture:
      (chain.modal !== undefined && FUTURE.has(chain.modal)) ||
      (chain.helpers[0] === "be" && !isPast && verb.form === "base" && !chain.isInfinitive),
    isPerfect: chain.helpers.includes("have"),
  };
}
