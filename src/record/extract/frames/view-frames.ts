import { speakerBefore } from "../claims/speakers.ts";
import { stretch, type Frame, type Unit } from "../claims/unit.ts";

const VIEWS =
  /^(?:views?|opinion|words|eyes|account|judge?ment|estimation|estimate|telling|version|reading|assessment|mind|belief|phrase|formulation)$/;
const PUTS =
  /^(?:put|say|note|argue|explain|point|observe|remark|write|warn|tell|describe|see|recall|report|predict|admit|acknowledge)$/;

/** Claims whose speaker stands aside: "in Moscow's view", "in the words of a diplomat", "as the minister put it", "per the police". */
export function findViewFrames(unit: Unit): Frame[] {
  return unit.tokens.flatMap((token, k) => {
    const aside = inView(unit, k) ?? asPut(unit, k) ?? forSomeone(unit, k) ?? per(unit, k);
    if (aside === undefined) return [];
    const content = around(unit, aside.cue.first, aside.end);
    if (content.length === 0) return [];
    const { speaker, cue } = aside;
    return [{ speaker, cue, content, isDenied: false, isSpeech: token.lower === "as" }];
  });
}

interface Aside {
  readonly speaker: { readonly first: number; readonly last: number };
  readonly cue: { readonly first: number; readonly last: number };
  /** The last token of the aside. */
  readonly end: number;
}

/** "in Moscow's view", "in the view of Moscow". */
function inView(unit: Unit, k: number): Aside | undefined {
  const { tokens, phrases } = unit;
  if (!/^(?:in|by|from)$/.test(tokens[k]?.lower ?? "")) return undefined;
  const noun = tokens.findIndex(({ lower }, j) => j > k && j <= k + 7 && VIEWS.test(lower));
  if (noun < 0 || tokens.slice(k, noun).some(({ pos }) => pos === "PUNCT" || pos === "VERB"))
    return undefined;
  if (tokens[noun + 1]?.lower === "of") {
    const owner = phrases.find(({ first }) => first === noun + 2);
    const isBare = noun === k + 2 && tokens[k + 1]?.lower === "the";
    return owner === undefined || !isBare || !closes(unit, owner.last)
      ? undefined
      : { speaker: owner, cue: { first: k, last: noun + 1 }, end: owner.last };
  }
  const mark = tokens.findLastIndex(
    ({ lower }, j) => j < noun && j > k && /^(?:['’]s?|his|her|their|its)$/.test(lower),
  );
  if (mark < 0 || !closes(unit, noun)) return undefined;
  const isPronoun = /^[a-z]/.test(tokens[mark]?.lower ?? "");
  const speaker = isPronoun ? { first: mark, last: mark } : { first: k + 1, last: mark - 1 };
  return speaker.last < speaker.first ? undefined : { speaker, cue: { first: k, last: noun }, end: noun };
}

/** "as a mediator put it", "as the minister said last week". */
function asPut(unit: Unit, k: number): Aside | undefined {
  const { tokens, verbs } = unit;
  if (tokens[k]?.lower !== "as" || (k > 0 && tokens[k - 1]?.pos !== "PUNCT")) return undefined;
  const verb = verbs.find(({ first }) => first > k);
  if (verb === undefined || !PUTS.test(verb.lemma) || verb.kind !== "finite" || verb.isPassive)
    return undefined;
  const comma = tokens.findIndex(({ pos }, j) => j > verb.last && pos === "PUNCT");
  const end = (comma < 0 ? tokens.length : comma) - 1;
  if (end - verb.last > 7 || verbs.some(({ first }) => first > verb.last && first <= end)) return undefined;
  const speaker = speakerBefore(unit, verb, k + 1);
  return speaker === undefined ? undefined : { speaker, cue: { first: k, last: verb.last }, end };
}

/** "For the Kremlin, the strait is": at the start, with a comma and a clause after it. */
function forSomeone(unit: Unit, k: number): Aside | undefined {
  const { tokens, phrases, verbs } = unit;
  if (k > 0 || !/^(?:for|to)$/.test(tokens[k]?.lower ?? "")) return undefined;
  const who = phrases.find(({ first }) => first === 1);
  if (who === undefined || who.isTime || tokens[who.last + 1]?.text !== ",") return undefined;
  const isSomeone = who.mentions.some(({ last }) => last === who.last);
  const states = verbs.find(({ first }) => first > who.last);
  return isSomeone && /^(?:be|mean|look|seem|remain|matter)$/.test(states?.lemma ?? "")
    ? { speaker: who, cue: { first: 0, last: 0 }, end: who.last }
    : undefined;
}

/** "…, per the police." */
function per(unit: Unit, k: number): Aside | undefined {
  const { tokens, phrases } = unit;
  if (tokens[k]?.lower !== "per" || tokens[k - 1]?.text !== ",") return undefined;
  const who = phrases.find(({ first }) => first === k + 1);
  return who === undefined || !closes(unit, who.last)
    ? undefined
    : { speaker: who, cue: { first: k, last: k }, end: who.last };
}

function closes({ tokens }: Unit, last: number): boolean {
  return last >= tokens.length - 2 || tokens[last + 1]?.pos === "PUNCT";
}

/** What stands before an aside and after it in its sentence. */
export function around(unit: Unit, first: number, last: number): Frame["content"] {
  const { tokens } = unit;
  const isStop = (k: number) => /^[.;?!:]$/.test(tokens[k]?.text ?? "");
  let from = first;
  while (from > 0 && !isStop(from - 1)) from--;
  let to = last;
  while (to + 1 < tokens.length && !isStop(to + 1)) to++;
  return [stretch(unit, from, first - 1), stretch(unit, last + 1, to)].filter((span) => span !== undefined);
}
