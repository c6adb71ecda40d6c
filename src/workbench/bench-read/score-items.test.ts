import { beforeAll, describe, expect, it } from "vitest";
import { openReader } from "../../../tests/fixtures/text-reader.ts";
import { extractClaims, extractItems, type TextReader } from "../../record/index.ts";
import { ITEM_KINDS, keysOfItems, readItemSentences, scoreItems } from "./score-items.ts";

let reader: TextReader;
beforeAll(async () => {
  reader = await openReader();
});

function read() {
  return readItemSentences().map(({ text, items }) => ({
    text,
    expected: items,
    found: keysOfItems(extractItems(reader, text, { claims: extractClaims(reader, text) })),
  }));
}

describe("items of our own sentences", () => {
  it("are 150 sentences or more, a quarter of them with nothing to find", () => {
    const rows = readItemSentences();
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(rows.filter(({ items }) => items.length === 0).length).toBeGreaterThan(35);
  });

  it("agree with their labels in every field, nine of ten or more", () => {
    const { precision, recall } = scoreItems(read());
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each(ITEM_KINDS)("agree for each kind: %s", (kind) => {
    const { f1, expected } = scoreItems(read(), kind);
    expect(expected).toBeGreaterThan(8);
    expect(f1).toBeGreaterThanOrEqual(0.85);
  });

  it("count an item with one wrong field as wrong", () => {
    const found = ["deal CHN+RUS gas signed - - - actual"];
    expect(scoreItems([{ found, expected: ["deal CHN+RUS gas proposed - - - actual"] }]).f1).toBe(0);
    expect(scoreItems([{ found, expected: found }]).f1).toBe(1);
  });
});
