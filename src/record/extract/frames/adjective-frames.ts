import { speakerBefore } from "../claims/speakers.ts";
import { stretch, type Frame, type Unit } from "../claims/unit.ts";

/** Adjectives of thought after "is": "is confident that", "was worried about". */
const ADJECTIVES =
  /^(?:confident|sure|unsure|certain|uncertain|aware|unaware|mindful|concerned|worried|convinced|unconvinced|adamant|hopeful|optimistic|pessimistic|sceptical|skeptical|doubtful|dubious|afraid|fearful|scared|frightened|terrified|glad|happy|unhappy|pleased|delighted|relieved|heartened|encouraged|thrilled|elated|proud|sorry|surprised|shocked|appalled|horrified|outraged|dismayed|disappointed|frustrated|saddened|angry|upset|furious|incensed|willing|unwilling|eager|keen|ready|prepared|unprepared|reluctant|hesitant|inclined|disinclined|tempted|clear|unclear|unequivocal|explicit|blunt|candid|categorical|emphatic|critical|dismissive|contemptuous|scathing|scornful|supportive|wary|cautious|careful|leery|anxious|nervous|uneasy|apprehensive|grateful|thankful|appreciative|determined|resolved|resolute|intent|bent|set|satisfied|dissatisfied|content|excited|interested|uninterested|intrigued|fascinated|amazed|astonished|stunned|baffled|puzzled|perplexed|bewildered|troubled|disturbed|alarmed|bothered|positive|ashamed|embarrassed|committed|opposed|averse|hostile|sympathetic|unsympathetic|indifferent|ambivalent|agnostic|open|receptive|resigned|curious|jealous|envious|enthusiastic|effusive|vocal|outspoken|insistent|desperate|impatient|tired|sick|weary|fond|respectful|distrustful|mistrustful|suspicious|regretful|apologetic|unapologetic|remorseful|unrepentant|nostalgic|bullish|bearish|sanguine|angered|impressed|unimpressed|offended|annoyed|irritated|unsettled|unnerved|inspired|emboldened|humiliated|insulted|moved|touched|struck|haunted|fazed|unfazed|undeterred|swayed|persuaded|reassured)$/;
const LINKS = /^(?:that|about|of|on|over|at|how|why|whether|for|to|with|by|against|if|in)$/;
const COPULAS = /^(?:be|feel|seem|remain|become|sound|make|grow|get|stay|appear|emerge|come|leave|return)$/;

/** Claims carried by an adjective after "is". */
export function findAdjectiveFrames(unit: Unit, edge: (verbLast: number, start: number) => number): Frame[] {
  const { tokens, verbs } = unit;
  return tokens.flatMap((token, k) => {
    const isThought =
      ADJECTIVES.test(token.lower) || (token.pos === "ADJ" && tokens[k + 1]?.lower === "that");
    if (!isThought || !LINKS.test(tokens[k + 1]?.lower ?? "")) return [];
    // "were worried about" may be read as a passive of "worry".
    const verb = verbs.findLast(
      ({ first, last }) => (last < k && last >= k - 3) || (first < k && last === k),
    );
    if (verb === undefined || verb.kind !== "finite") return [];
    const isPassive = verb.last === k;
    if (isPassive ? !verb.isPassive : !COPULAS.test(verb.lemma)) return [];
    const between = isPassive ? [] : tokens.slice(verb.last + 1, k);
    if (
      between.some(({ pos, lower }) => pos !== "ADV" && lower !== "it" && lower !== "not" && lower !== "away")
    )
      return [];
    const speaker = speakerBefore(unit, verb, 0);
    const content = stretch(unit, k + 1, edge(k, k + 1));
    const isNobody = /^(?:it|there|this|that)$/.test(tokens[speaker?.first ?? -1]?.lower ?? "");
    if (speaker === undefined || content === undefined || isNobody) return [];
    const isDenied = verb.isNegated || between.some(({ lower }) => lower === "not");
    return [{ speaker, cue: { first: verb.first, last: k }, content: [content], isDenied, isSpeech: false }];
  });
}
