import type { Claim } from "../claims/claim.ts";
import { readerOf, type TextReader } from "../extract.ts";
import { headingOf } from "../text/heading.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Span } from "../text/token.ts";
import type { ArmsTransfer } from "../arms/arms-transfer.ts";
import { findArmsTransfers } from "../arms/arms-transfers.ts";
import type { Conditional } from "./conditional.ts";
import { findConditionals } from "./conditionals.ts";
import type { Deal } from "./deal.ts";
import { findDeals, type DealMemory } from "./deals.ts";
import { viewSentence, type ItemSentence } from "./item-sentence.ts";
import { PartyMemory } from "./party-memory.ts";
import type { LeaderPosition } from "./position.ts";
import { claimedPositions, findPositions } from "./positions.ts";
import type { TieForce } from "../ties/tie.ts";
import { armsFrictions, findTies } from "../ties/ties.ts";

/** Typed items of a text, each kind in the order of the text. */
export interface TextItems {
  readonly deals: readonly Deal[];
  readonly arms: readonly ArmsTransfer[];
  readonly conditionals: readonly Conditional[];
  readonly ties: readonly TieForce[];
  readonly positions: readonly LeaderPosition[];
}

/**
 * Reads deals, transfers of arms, conditionals, drivers and frictions of pairs, and positions of leaders.
 *
 * In:   the text, its statements, and the document's day where it is known.
 * Out:  items whose spans slice back to the text; a heading is not read, and what is asked, denied or conditional says so.
 */
export function extractItems(
  any: TextReader,
  text: string,
  { claims = [], day }: { readonly claims?: readonly Claim[]; readonly day?: string | undefined } = {},
): TextItems {
  const reader = readerOf(any, text, day);
  const memory = new PartyMemory();
  const dealMemory: DealMemory = {};
  const heading = headingOf(text);
  const leaders: Span[] = [];
  const found = splitSentences(text).flatMap((span) => {
    if (heading !== undefined && span.end <= heading.end) return [];
    const sentence = viewSentence(reader, text, { span, memory, day });
    memory.note(sentence.words, sentence.actors);
    leaders.push(...leadersOf(sentence));
    return [itemsOf(reader, { text, sentence, day, memory: dealMemory })];
  });
  const isLeader = ({ start, end }: Span) => leaders.some((one) => one.start >= start && one.end <= end);
  return {
    deals: found.flatMap(({ deals }) => deals),
    arms: found.flatMap(({ arms }) => arms),
    conditionals: found.flatMap(({ conditionals }) => conditionals),
    ties: found.flatMap(({ ties }) => ties),
    positions: [...found.flatMap(({ positions }) => positions), ...claimedPositions(claims, isLeader)],
  };
}

function itemsOf(
  reader: TextReader,
  asked: {
    readonly text: string;
    readonly sentence: ItemSentence;
    readonly day: string | undefined;
    readonly memory: DealMemory;
  },
): TextItems {
  const { sentence, day } = asked;
  const arms = findArmsTransfers(reader, asked);
  const own = findTies(reader, sentence);
  return {
    deals: findDeals(reader, asked),
    arms,
    conditionals: findConditionals(sentence),
    ties: [...own, ...armsFrictions(reader, arms, day)],
    positions: findPositions(reader, sentence),
  };
}

function leadersOf({ actors, span }: ItemSentence): Span[] {
  return actors
    .filter(({ form }) => form === "leader")
    .map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
}
