import { parse } from "csv-parse/sync";
import type { DataFile } from "../../sources/core/rows.ts";
import type { Dimension } from "../events/act-lexicon.ts";

/** A class of words that items speak of, found by any of its words. */
export interface WordClass {
  readonly name: string;
  readonly dimension: Dimension;
  readonly pattern: RegExp;
}

/** Rivals of the core record: two states with the days between which they were. */
export interface RivalSpell {
  readonly pair: readonly [string, string];
  readonly from: string;
  readonly to: string;
}

/** Words of sectors, weapons, disputes and what joins or divides states, and who is whose rival. */
export interface ItemLexicon {
  readonly sectors: readonly WordClass[];
  readonly weapons: readonly WordClass[];
  readonly disputes: readonly WordClass[];
  readonly themes: readonly WordClass[];
  readonly rivals: readonly RivalSpell[];
}

type Row = Readonly<Record<string, string>>;

/** Builds the words of items from `data/lexicon/items.csv`, and rivals from `data/rivalries/rivalries.csv`. */
export function buildItemLexicon(files: readonly DataFile[]): ItemLexicon {
  const rows = rowsOf(files, "lexicon/items.csv");
  const ofKind = (kind: string) => rows.filter((row) => row["kind"] === kind).map(classOf);
  return {
    sectors: ofKind("sector"),
    weapons: ofKind("weapon"),
    disputes: ofKind("dispute"),
    themes: ofKind("theme"),
    rivals: rowsOf(files, "rivalries/rivalries.csv").map((row) => ({
      pair: [row["a"] ?? "", row["b"] ?? ""],
      from: row["from"] ?? "",
      to: row["to"] === "" ? "9999" : (row["to"] ?? "9999"),
    })),
  };
}

function classOf(row: Row): WordClass {
  const words = (row["words"] ?? "").split(";").map((word) => word.trim());
  return {
    name: row["name"] ?? "",
    dimension: row["dimension"] as Dimension,
    pattern: new RegExp(`(?<![\\p{L}-])(?:${words.map(sourceOf).join("|")})(?![\\p{L}])`, "giu"),
  };
}

/** "frigate*" is any word that begins so. */
function sourceOf(word: string): string {
  const plain = word.replace(/\*$/, "").replaceAll(/[.+?()[\]{}|^$\\]/g, "\\$&");
  return word.endsWith("*") ? `${plain}[\\p{L}]*` : plain;
}

function rowsOf(files: readonly DataFile[], path: string): Row[] {
  const file = files.find((one) => one.path === path);
  return file === undefined
    ? []
    : parse<Row>(file.text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
}

/** Where a class of words stands. */
export interface WordMatch {
  readonly name: string;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

/** Words of the classes in a stretch, in order; where two overlap the longer stands. */
export function findWords(classes: readonly WordClass[], words: string): WordMatch[] {
  const found = classes.flatMap(({ name, dimension, pattern }) =>
    [...words.matchAll(pattern)].map((match) => ({
      name,
      dimension,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const kept = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
  return kept.sort((p, q) => p.start - q.start || p.end - q.end);
}

/** Whether two states are rivals on a day, or were at any time where no day is known. */
export function areRivals({ rivals }: ItemLexicon, pair: readonly [string, string], day?: string): boolean {
  const [a, b] = [...pair].sort();
  return rivals.some(
    (spell) =>
      spell.pair[0] === a &&
      spell.pair[1] === b &&
      (day === undefined || (spell.from <= day && day <= spell.to)),
  );
}
