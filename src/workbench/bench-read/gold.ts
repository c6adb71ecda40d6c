import { existsSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../store/index.ts";

/** An actor, another and the event class between them, as codes. */
export interface Triple {
  readonly source: string;
  readonly target: string;
  readonly root: string;
}

/** A sentence with the events someone labelled. */
export interface GoldSentence {
  readonly text: string;
  readonly date: string | undefined;
  readonly triples: readonly Triple[];
}

/** A sentence with one pair marked and its class. */
export interface GoldPair {
  readonly text: string;
  readonly source: { readonly start: number; readonly end: number };
  readonly target: { readonly start: number; readonly end: number };
  readonly root: string;
  readonly quad: string;
  readonly peerRoot: string | undefined;
}

/** A phrase with the country it names; an empty one means that it names none. */
export interface GoldMention {
  readonly text: string;
  readonly country: string;
}

type Line = Readonly<Record<string, unknown>>;

function textAt(line: Line, key: string): string {
  const value = line[key];
  return typeof value === "string" ? value : "";
}

function linesOf(folder: string, name: string): Line[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  return readText(path)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}

const FIFTEEN: Readonly<Record<string, string>> = {
  CONCEDE: "YIELD",
  RETREAT: "YIELD",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE",
  DEMAND: "REQUEST",
  FIGHT: "ASSAULT",
};

const CAMEO: Readonly<Record<string, string>> = {
  "02": "REQUEST",
  "03": "AGREE",
  "04": "CONSULT",
  "05": "SUPPORT",
  "06": "COOPERATE",
  "07": "AID",
  "08": "YIELD",
  "09": "ACCUSE",
  "10": "REQUEST",
  "11": "ACCUSE",
  "12": "REJECT",
  "13": "THREATEN",
  "14": "PROTEST",
  "15": "MOBILIZE",
  "16": "SANCTION",
  "17": "COERCE",
  "18": "ASSAULT",
  "19": "ASSAULT",
  "20": "ASSAULT",
};

/** Slips in the codes of the original file. */
const SLIPS: Readonly<Record<string, string>> = { JAP: "JPN", ITL: "ITA", VTN: "VNM" };

interface PloverSide {
  readonly code: string | null;
}

/** Sentences of the PLOVER gold standard records, those with the same text merged. */
export function readPlover(folder: string): GoldSentence[] {
  const byText = new Map<string, { date: string | undefined; triples: Triple[] }>();
  for (const line of linesOf(folder, "plover-gsr.jsonl")) {
    const text = textAt(line, "text");
    const own = byText.get(text) ?? { date: undefined, triples: [] };
    byText.set(text, own);
    for (const event of line["events"] as {
      source: PloverSide[];
      target: PloverSide[];
      code: string;
      reciprocal: boolean;
    }[]) {
      const root = FIFTEEN[event.code] ?? event.code;
      const codes = (sides: PloverSide[]) => sides.map(({ code }) => SLIPS[code ?? ""] ?? code ?? "");
      const sources = codes(event.source);
      const targets = codes(event.target);
      const both = targets.length === 0 ? sources : targets;
      for (const source of sources)
        for (const target of both) {
          if (source === target && targets.length === 0) continue;
          own.triples.push({ source, target, root });
          if (event.reciprocal) own.triples.push({ source: target, target: source, root });
        }
    }
  }
  return [...byText].map(([text, { date, triples }]) => ({ text, date, triples: distinct(triples) }));
}

/** Sentences of the PETRARCH-2 validation set: country of each actor and root of each CAMEO code; statements dropped. */
export function readPetrarch(folder: string): GoldSentence[] {
  return linesOf(folder, "petr2-validation.jsonl").map((line) => ({
    text: textAt(line, "text"),
    date: isoDay(textAt(line, "date")),
    triples: distinct(
      (line["events"] as { source: string; target: string; code: string }[]).flatMap(
        ({ source, target, code }) => {
          const root = CAMEO[code.slice(0, 2)];
          return root === undefined ? [] : [{ source: country(source), target: country(target), root }];
        },
      ),
    ),
  }));
}

function country(code: string): string {
  return code.slice(0, 3);
}

function isoDay(text: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]}`;
}

/** Pairs to classify. */
export function readPairs(folder: string): GoldPair[] {
  return linesOf(folder, "unlicensed/plv.jsonl").map((line) => {
    const event = (line["events"] as { code: string; quad: string }[])[0];
    const peer = line["peer"] as { zsp_root?: string } | undefined;
    const { text, source, target } = unmark(textAt(line, "marked"));
    return {
      text,
      source,
      target,
      root: event?.code ?? "",
      quad: event?.quad ?? "",
      peerRoot: peer?.zsp_root,
    };
  });
}

function unmark(marked: string): Pick<GoldPair, "text" | "source" | "target"> {
  let text = "";
  const spans: Record<string, { start: number; end: number }> = {};
  let open: { name: string; start: number } | undefined;
  for (const part of marked.split(/(<\/?[st]>)/)) {
    const tag = /^<(\/?)([st])>$/.exec(part);
    if (tag === null) text += part;
    else if (tag[1] === "") open = { name: tag[2] ?? "", start: text.length };
    else if (open !== undefined) {
      spans[open.name] ??= { start: open.start, end: text.length };
      open = undefined;
    }
  }
  const none = { start: 0, end: 0 };
  return { text, source: spans["s"] ?? none, target: spans["t"] ?? none };
}

/** Phrases with the country they name, where the set says so. */
export function readMentions(folder: string): GoldMention[] {
  return linesOf(folder, "actor-mentions.jsonl").flatMap((line) => {
    const { country: expected } = line["expect"] as { country: string | null };
    return expected === null ? [] : [{ text: textAt(line, "text"), country: expected }];
  });
}

function distinct(triples: readonly Triple[]): Triple[] {
  const seen = new Map(triples.map((triple) => [`${triple.source} ${triple.target} ${triple.root}`, triple]));
  return [...seen.values()];
}
