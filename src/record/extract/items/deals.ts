import { findTime } from "../events/dates.ts";
import type { Modality } from "../events/act.ts";
import type { TextReader } from "../extract.ts";
import type { Span } from "../text/token.ts";
import type { Deal, DealStage } from "./deal.ts";
import { confidenceOf } from "./item.ts";
import type { PlacedActor } from "./placed-actor.ts";
import { findWords } from "./item-lexicon.ts";
import { partiesIn, spanOf, type ItemSentence } from "./item-sentence.ts";
import { modalityAt } from "./modality-at.ts";
import { moneyNear, termYearsIn } from "./money.ts";

const PAPER =
  /(?<!\bgreat )(?<!\bgood )\b(?:deals?|contracts?|agreements?|accords?|memorand(?:um|a)|protocols?|swaps?|swap lines?|loans?|credit lines?|licen[cs]es?|concessions?)\b/gi;
const WORKS =
  /\b(?:pipelines?|railways?|rail links?|rail lines?|railroads?|refiner(?:y|ies)|(?:power |nuclear |gas |steel )?plants?|reactors?|bridges?|ports?|grids?|terminals?|dams?|highways?|motorways?|mines?|smelters?|steel works)\b(?! (?:history|museum|authority|authorities|worker|workers|station|ticket|official|officials|city))/gi;
const LENT = /\b(?:lent|lends?|loaned|lending)\b/gi;

const CANCELLED =
  /\b(?:cancel\w*|call(?:s|ed)? off|scrap(?:s|ped)?|halt(?:s|ed)?|abandon\w*|tore up|torn up|shelved|suspend\w*|terminat\w+|annul\w*|drop(?:s|ped)?|collapsed)\b/i;

const STAGES: readonly (readonly [DealStage, RegExp])[] = [
  ["cancelled", CANCELLED],
  [
    "negotiation",
    /\b(?:talks|negotiat\w+|under discussion|in discussions?|haggl(?:e|es|ing)|discuss(?:es|ing|ed)?)\b/i,
  ],
  [
    "building",
    /\b(?:construction|under way to build|is being built|are being built|being laid|began building|started building|break(?:s|ing)? ground|broke ground|(?:is|are|was|were) building)\b/i,
  ],
  [
    "in-use",
    /\b(?:carr(?:y|ies|ied|ying)|opened|came into (?:use|operation)|went into operation|in (?:use|operation)|flow(?:s|ed|ing)?|operat(?:es|ing)|deliver(?:s|ing) (?:gas|oil)|inaugurat\w+|completed|finished|lent|loaned|lends?)\b/i,
  ],
  [
    "signed",
    /\b(?:sign(?:s|ed|ing)?|agree[ds]?|conclud\w+|renew\w*|reached|struck|seal(?:s|ed)?|initial(?:l)?ed|ratif\w+|clinch\w*|award(?:s|ed)?|won|extended|have an? (?:agreement|contract|deal)|under an? (?:agreement|contract|deal))\b/i,
  ],
  [
    "proposed",
    /\b(?:propos\w+|plan(?:s|ned)?|offer(?:s|ed)?|want(?:s|ed)?|will|would|hop(?:e|es|ed)|seek(?:s|ing)?|sought|consider\w*|suggest\w*|invest)\b/i,
  ],
];

/** What earlier sentences told of a deal, for "the plant" and "a second pipeline". */
export interface DealMemory {
  sector?: string;
}

/** Deals that a sentence tells, at most one of each of its main parts. */
export function findDeals(
  reader: TextReader,
  {
    text,
    sentence,
    day,
    memory,
  }: {
    readonly text: string;
    readonly sentence: ItemSentence;
    readonly day: string | undefined;
    readonly memory: DealMemory;
  },
): Deal[] {
  return sentence.parts.flatMap((part) => {
    const anchor = anchorIn(sentence, part);
    if (anchor === undefined) return [];
    const sector = sectorAt(reader, sentence, { part, anchor, memory });
    const stage = sector === undefined ? undefined : stageIn(sentence, part);
    if (sector === undefined || stage === undefined) return [];
    const deal = dealOf(sentence, { text, day, part, anchor, sector, stage });
    if (deal === undefined) return [];
    memory.sector = sector;
    return [deal];
  });
}

interface Anchor extends Span {
  readonly isWorks: boolean;
}

/** The word that names the paper, else the works, else the lending. */
function anchorIn({ words }: ItemSentence, part: Span): Anchor | undefined {
  const said = words.slice(part.start, part.end);
  for (const [pattern, isWorks] of [
    [LENT, false],
    [PAPER, false],
    [WORKS, true],
  ] as const) {
    const match = [...said.matchAll(pattern)][0];
    if (match !== undefined) {
      const start = part.start + match.index;
      return { start, end: start + match[0].length, isWorks };
    }
  }
  return undefined;
}

const BEFORE = 45;
const AFTER = 75;

/** The sector whose word stands nearest to the anchor; for works that name none, that of the deal told before. */
function sectorAt(
  reader: TextReader,
  { words }: ItemSentence,
  { part, anchor, memory }: { readonly part: Span; readonly anchor: Anchor; readonly memory: DealMemory },
): string | undefined {
  const from = Math.max(part.start, anchor.start - BEFORE);
  const near = findWords(reader.items.sectors, words.slice(from, Math.min(part.end, anchor.end + AFTER))).map(
    ({ name, start, end }) => ({ name, start: from + start, end: from + end }),
  );
  const distance = ({ start, end }: Span) =>
    end <= anchor.start ? anchor.start - end : start >= anchor.end ? (start - anchor.end) * 2 : 0;
  const best = near
    .filter(({ name }) => name !== "investment" || near.length === 1)
    .sort((p, q) => distance(p) - distance(q) || p.start - q.start);
  const specific = best.find((one) => distance(one) > 0 && distance(one) < 12 && best[0]?.name === "finance");
  const name = (specific ?? best[0])?.name;
  if (name !== undefined) return name;
  const what = words.slice(anchor.start, anchor.end).toLowerCase();
  if (!anchor.isWorks) return undefined;
  return memory.sector ?? (what.startsWith("pipeline") ? "energy" : undefined);
}

function stageIn({ words }: ItemSentence, part: Span): DealStage | undefined {
  const said = words.slice(part.start, part.end);
  if (
    /\b(?:propos\w+|offer(?:s|ed)?|ask(?:s|ed)? [^,;]*? for|request\w* for|plan(?:s|ned)? to|want(?:s|ed)? to)\b/i.test(
      said,
    ) &&
    !/\bcancel/i.test(said)
  )
    return "proposed";
  const isSigned = /(?<!\b(?:not|never|nothing|yet to be|to be) (?:\p{L}+ )?)\b(?:signed|signs|sign)\b/u.test(
    said,
  );
  if (isSigned && !CANCELLED.test(said)) return "signed";
  return STAGES.find(([, pattern]) => pattern.test(said))?.[0];
}

function dealOf(
  sentence: ItemSentence,
  {
    text,
    day,
    part,
    anchor,
    sector,
    stage,
  }: {
    readonly text: string;
    readonly day: string | undefined;
    readonly part: Span;
    readonly anchor: Anchor;
    readonly sector: string;
    readonly stage: DealStage;
  },
): Deal | undefined {
  const { words, span } = sentence;
  const said = words.slice(part.start, part.end);
  const actors = dealParties(sentence, part, anchor);
  const value = moneyNear(words, part, anchor.start);
  const parties = [...new Set(actors.map(({ id }) => id))].sort();
  if (
    parties.length < 2 &&
    value === undefined &&
    !(anchor.isWorks || stage === "negotiation" || stage === "cancelled")
  )
    return undefined;
  if (parties.length === 0 && !anchor.isWorks && value === undefined && termYearsIn(said) === undefined)
    return undefined;
  if (parties.length < 2 && anchor.isWorks && stage === "in-use") return undefined;
  const modality = modalityOf(sentence, { part, anchor, stage });
  const term = termYearsIn(said);
  const isTimed = ({ start, end }: Span) =>
    start - span.start >= part.start &&
    end - span.start <= part.end &&
    (term === undefined ||
      end - span.start <= part.start + term.start ||
      start - span.start >= part.start + term.end);
  const isNamed = actors.filter(({ form }) => form !== "meant").length >= 2;
  return {
    parties,
    sector,
    value,
    termYears: term?.years,
    stage,
    time: findTime(text, sentence.tokens.filter(isTimed), day),
    evidence: spanOf(sentence, part),
    sentence: span,
    modality,
    confidence: confidenceOf(isNamed, modality),
  };
}

/** Who the deal is between: those of its part; of the whole sentence where its part names none. Who only speaks of it is left out. */
function dealParties(sentence: ItemSentence, part: Span, anchor: Span): PlacedActor[] {
  const { words, conditions } = sentence;
  const tail = words
    .slice(part.start, part.end)
    .search(/,\s*(?:according to|[^,“”]{1,60}\b(?:said|says|added|argued|told)\b)/);
  const end = tail < 0 ? part.end : part.start + tail;
  const condition = conditions.find(
    ({ antecedent }) => anchor.start >= antecedent.start && anchor.end <= antecedent.end,
  );
  const own = partiesIn(sentence, condition?.antecedent ?? { start: part.start, end });
  const isAside = own.every(({ start }) =>
    /\b(?:from|in|of|across|through)\s+(?:the\s+|\p{Ll}+\s+)?$/u.test(words.slice(0, start)),
  );
  const all = own.length > 1 || !isAside ? own : partiesIn(sentence, { start: 0, end: words.length });
  return all.filter(({ id }, k) => all.findIndex((other) => other.id === id) === k);
}

/** The stage says what is planned; the modality whether the deal as told is a fact. */
function modalityOf(
  sentence: ItemSentence,
  { part, anchor, stage }: { readonly part: Span; readonly anchor: Span; readonly stage: DealStage },
): Modality {
  const found = modalityAt(sentence, part, anchor.start);
  if (stage === "cancelled" && (found === "refused" || found === "intended")) return "actual";
  const said = sentence.words.slice(part.start, anchor.start);
  if (stage === "proposed" && found === "denied") return "actual";
  return found === "intended" &&
    (stage !== "proposed" || !/\b(?:plans?|will|would|intends?|wants?|hopes?)\b/i.test(said))
    ? "actual"
    : found;
}
