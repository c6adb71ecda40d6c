import type { DataFile } from "../../sources/core/rows.ts";
import { lexiconRows, listOf, type LexiconRow } from "../lexicon-rows.ts";
import { ROOTS, type EventRoot } from "./roots.ts";

/** What kind of life a tie or an event belongs to. */
export type Dimension = "political" | "economic" | "military";

/** How a verb makes an event class out of what it governs. */
export type VerbKind =
  | "act"
  | "do"
  | "stop"
  | "report"
  | "intend"
  | "request"
  | "reject"
  | "threaten"
  | "accuse"
  | "permit"
  | "pass"
  | "fail"
  | "deny"
  | "wish"
  | "victim"
  | "none";

/** An event class with its CAMEO code where that is certain. */
export interface ActClass {
  readonly root: EventRoot;
  readonly cameo: string | undefined;
}

/** What a noun such as "sanctions" means when it is done and when it is stopped. */
export interface NounAct {
  readonly name: string;
  readonly do: ActClass;
  readonly stop: ActClass | undefined;
  readonly dimension: Dimension;
  readonly isReciprocal: boolean;
}

/** Something that must stand after a verb for a line to hold. */
export interface Condition {
  readonly kind: "class" | "word" | "actor" | "person" | "preposition" | "subject";
  readonly values: readonly string[];
}

/** One line of the verb table. */
export interface VerbEntry {
  readonly lemma: string;
  /** A word that follows: a particle, a noun or what "be" says. */
  readonly follower: string | undefined;
  readonly conditions: readonly Condition[];
  readonly kind: VerbKind;
  readonly act: ActClass | undefined;
  /** Done by each to the other, also when one is the object. */
  readonly isReciprocal: boolean;
  /** Done together when several are the subject. */
  readonly isMutual: boolean;
  readonly dimension: Dimension;
}

/** Verbs and nouns that make events. */
export interface ActLexicon {
  readonly verbs: ReadonlyMap<string, readonly VerbEntry[]>;
  readonly nouns: ReadonlyMap<string, NounAct>;
}

/** Builds the lexicon of acts from `data/lexicon/verbs.csv` and `data/lexicon/nouns.csv`. */
export function buildActLexicon(files: readonly DataFile[]): ActLexicon {
  const verbs = new Map<string, VerbEntry[]>();
  for (const row of lexiconRows(files, "lexicon/verbs.csv")) {
    for (const entry of entriesOf(row)) {
      const own = verbs.get(entry.lemma);
      if (own === undefined) verbs.set(entry.lemma, [entry]);
      else own.push(entry);
    }
  }
  for (const own of verbs.values()) own.sort((p, q) => weight(q) - weight(p));
  const nouns = new Map<string, NounAct>();
  for (const row of lexiconRows(files, "lexicon/nouns.csv")) {
    for (const word of listOf(row["words"])) if (!nouns.has(word)) nouns.set(word, nounOf(row));
  }
  return { verbs, nouns };
}

/** Lines that ask for more come first; otherwise the table's order holds. */
function weight({ follower, conditions }: VerbEntry): number {
  return (follower === undefined ? 0 : 10) + conditions.length;
}

function entriesOf(row: LexiconRow): VerbEntry[] {
  return listOf(row["verbs"]).map((key) => {
    const [lemma = "", ...rest] = key.split("_");
    return {
      lemma,
      follower: rest.length === 0 ? undefined : rest.join(" "),
      conditions: (row["when"] ?? "").split(" ").flatMap(conditionOf),
      kind: row["kind"] as VerbKind,
      act: classOf(row["root"], row["cameo"]),
      isReciprocal: row["reciprocal"] === "both",
      isMutual: row["reciprocal"] === "both" || row["reciprocal"] === "together",
      dimension: (row["dimension"] || "political") as Dimension,
    };
  });
}

function conditionOf(text: string): Condition[] {
  const values = text.slice(1).split("|");
  switch (text.charAt(0)) {
    case "@":
      return [{ kind: "class", values }];
    case "=":
      return [{ kind: "word", values }];
    case "~":
      return [{ kind: "subject", values }];
    case ">":
      return [{ kind: "preposition", values }];
    case "#":
      return [{ kind: values[0] === "actor" ? "actor" : "person", values: [] }];
    default:
      return [];
  }
}

function nounOf(row: LexiconRow): NounAct {
  const done = classOf(row["do"], row["do_cameo"]);
  if (done === undefined) throw new RangeError(`lexicon/nouns.csv: "${row["class"]}" has no event class`);
  return {
    name: row["class"] ?? "",
    do: done,
    stop: classOf(row["stop"], row["stop_cameo"]),
    dimension: row["dimension"] as Dimension,
    isReciprocal: row["reciprocal"] === "both",
  };
}

function classOf(root = "", cameo = ""): ActClass | undefined {
  const found = ROOTS.find((one) => one === root);
  // Two digits and a zero name the root only: nothing finer is certain.
  return found === undefined
    ? undefined
    : { root: found, cameo: cameo === "" || cameo.endsWith("0") ? undefined : cameo };
}

/** A noun's dictionary form, near enough for looking up. */
export function singular(lower: string): string {
  if (/(?:ss|us|is|ous)$/.test(lower) || lower.length < 4) return lower;
  if (lower.endsWith("ies")) return lower.length < 5 ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith("s") ? lower.slice(0, -1) : lower;
}
