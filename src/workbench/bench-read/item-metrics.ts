import { extractClaims, extractItems, type TextReader } from "../../record/index.ts";
import { metric, type ReadMetric } from "./read-metric.ts";
import { ITEM_KINDS, keysOfItems, readItemSentences, scoreItems } from "./score-items.ts";

const KIND_NAMES = {
  deal: "deals",
  arms: "arms transfers",
  cond: "conditionals",
  tie: "drivers and frictions",
  pos: "positions",
};

/** How well items are read from the sentences of our own. */
export function itemMetrics(reader: TextReader): ReadMetric[] {
  const rows = readItemSentences().map(({ text, items }) => ({
    found: keysOfItems(extractItems(reader, text, { claims: extractClaims(reader, text) })),
    expected: items,
  }));
  if (rows.length === 0) return [];
  return [
    metric("items of our own sentences: every field", scoreItems(rows), undefined),
    ...ITEM_KINDS.map((kind) => metric(`items: ${KIND_NAMES[kind]}`, scoreItems(rows, kind), undefined)),
  ];
}
