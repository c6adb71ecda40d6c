import { parse } from "csv-parse/sync";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TextItems } from "../../record/index.ts";
import { readText } from "../../store/index.ts";
import { compareSets, type Agreement } from "./score.ts";

/** A sentence of our own with the items it tells, each as a key. */
export interface ItemSentenceRow {
  readonly text: string;
  readonly items: readonly string[];
}

/** Kinds of items that sentences are scored on. */
export const ITEM_KINDS = ["deal", "arms", "cond", "tie", "pos"] as const;

/** Sentences written for the project; a checkout has them, an installed package has not. */
const OURS = fileURLToPath(new URL("../../../tests/fixtures/item-sentences.csv", import.meta.url));

/** Our own sentences with their items; none where the file is not at hand. */
export function readItemSentences(): ItemSentenceRow[] {
  if (!existsSync(OURS)) return [];
  return parse<{ sentence: string; items: string }>(readText(OURS), { columns: true }).map(
    ({ sentence, items }) => ({
      text: sentence,
      items: items.split(";").flatMap((key) => (key.trim() === "" ? [] : [key.trim()])),
    }),
  );
}

/** Items as keys that name all their fields, such as "deal CHN+RUS gas signed 400000000000 USD 30 actual"; a dash stands for what is absent. */
export function keysOfItems({ deals, arms, conditionals, ties, positions }: TextItems): string[] {
  return [
    ...deals.map(({ parties, sector, stage, value, termYears, modality }) =>
      keyOf("deal", [parties, sector, stage, value?.amount, value?.currency, termYears, modality]),
    ),
    ...arms.map(({ supplier, recipient, weaponKind, number, comparison, modality }) =>
      keyOf("arms", [`${supplier}>${recipient}`, weaponKind, number, comparison?.than, modality]),
    ),
    ...conditionals.map(({ kind, antecedent: { actor, targets }, strength }) =>
      keyOf("cond", [kind, actor, targets, strength]),
    ),
    ...ties.map(({ pair, way, dimension, theme, modality }) =>
      keyOf("tie", [pair, way, dimension, theme, ...(modality === "actual" ? [] : [modality])]),
    ),
    ...positions.map(({ leader, position, dispute, sides }) =>
      keyOf("pos", [leader.name, position, dispute, sides]),
    ),
  ];
}

function keyOf(
  kind: (typeof ITEM_KINDS)[number],
  fields: readonly (string | number | readonly string[] | undefined)[],
): string {
  const written = fields.map((field) => {
    if (field === undefined) return "-";
    if (typeof field === "string" || typeof field === "number") return String(field);
    return field.length === 0 ? "-" : field.join("+");
  });
  return [kind, ...written].join(" ");
}

/** How far the items of sentences agree with their labels, all fields of an item at once; of one kind where it is named. */
export function scoreItems(
  rows: readonly { readonly found: readonly string[]; readonly expected: readonly string[] }[],
  kind?: (typeof ITEM_KINDS)[number],
): Agreement {
  const own = (keys: readonly string[]) =>
    new Set(keys.filter((one) => kind === undefined || one.startsWith(`${kind} `)));
  return compareSets(rows.map(({ found, expected }) => ({ found: own(found), expected: own(expected) })));
}
