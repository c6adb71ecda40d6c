import type { WinkMethods } from "wink-nlp";
import { correctTags } from "./correct-tags.ts";
import type { PartOfSpeech, Span, Token, VerbReading } from "./token.ts";
import { readVerb } from "./verb-form.ts";

/** Cuts a sentence into tokens with parts of speech, at exact places of the text. */
export type Tagger = (text: string, sentence: Span) => Token[];

/** Loads the tagger; `isVerb` names the verbs whose tags are looked at again. */
export async function loadTagger(isVerb: (lemma: string) => boolean): Promise<Tagger> {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import("wink-nlp"),
    import("wink-eng-lite-web-model"),
  ]);
  const wink = winkNlp(model, ["pos"]);
  const readings = rememberReadings(isVerb);
  return (text, sentence) => tagSentence(wink, readings, text, sentence);
}

/** Most words remembered at once. */
const MOST_WORDS = 20_000;

/** How words read as verbs, each worked out once: a text repeats its words, and working them out anew fills the memory. */
function rememberReadings(isVerb: (lemma: string) => boolean): (lower: string) => VerbReading | undefined {
  const known = new Map<string, VerbReading | undefined>();
  return (lower) => {
    if (known.has(lower)) return known.get(lower);
    if (known.size >= MOST_WORDS) known.clear();
    const reading = readVerb(lower, isVerb);
    known.set(lower, reading);
    return reading;
  };
}

function tagSentence(
  wink: WinkMethods,
  readingOf: (lower: string) => VerbReading | undefined,
  text: string,
  sentence: Span,
): Token[] {
  const tokens = wink.readDoc(text.slice(sentence.start, sentence.end)).tokens();
  const words = tokens.out();
  // What to put out is named by a function of wink's own; the tags are those of Universal Dependencies, typed as text.
  const { pos } = wink.its as { readonly pos: Parameters<typeof tokens.out>[0] };
  const tags = tokens.out(pos) as PartOfSpeech[];
  const placed = place(text, sentence, words, tags);
  const merged = mergeHyphens(text, placed);
  return correctTags(
    merged.map((token) => {
      const lower = token.text.toLowerCase();
      return { ...token, lower, verb: readingOf(lower) };
    }),
  );
}

type Placed = Pick<Token, "text" | "start" | "end" | "pos">;

/** Finds each word again in the text, in order; what cannot be found is left out. */
function place(
  text: string,
  sentence: Span,
  words: readonly string[],
  tags: readonly PartOfSpeech[],
): Placed[] {
  const placed: Placed[] = [];
  let at = sentence.start;
  for (const [k, word] of words.entries()) {
    while (at < sentence.end && /\s/.test(text.charAt(at))) at++;
    const start = text.startsWith(word, at) ? at : at + text.slice(at, sentence.end).indexOf(word);
    if (word === "" || start < at || start + word.length > sentence.end) continue;
    at = start + word.length;
    const before = placed.at(-1);
    if (before !== undefined && before.end === start && isTornLetter(before.text, word)) {
      placed[placed.length - 1] = { ...before, text: before.text + word, end: at };
      continue;
    }
    placed.push({ text: word, start, end: at, pos: tags[k] ?? "X" });
  }
  return placed;
}

/** "Vu", "č", "i", "ć": the tagger tears words at letters it does not know. */
function isTornLetter(left: string, right: string): boolean {
  return (
    /^\p{L}/u.test(right) &&
    /\p{L}$/u.test(left) &&
    (/[^\p{ASCII}]$/u.test(left) || /^[^\p{ASCII}]/u.test(right))
  );
}

/** Joins "cease", "-", "fire" into one word. */
function mergeHyphens(text: string, tokens: readonly Placed[]): Placed[] {
  const merged: Placed[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k];
    if (token === undefined) continue;
    let last = token;
    while (isJoint(last, tokens[k + 1], tokens[k + 2])) {
      const next = tokens[k + 2];
      if (next === undefined) break;
      last = next;
      k += 2;
    }
    merged.push(
      last === token
        ? token
        : {
            text: text.slice(token.start, last.end),
            start: token.start,
            end: last.end,
            pos: posOfJoined(token, last),
          },
    );
  }
  return merged;
}

function isJoint(left: Placed, hyphen: Placed | undefined, right: Placed | undefined): boolean {
  return (
    hyphen !== undefined &&
    right !== undefined &&
    /^[-‐‑]$/.test(hyphen.text) &&
    left.end === hyphen.start &&
    hyphen.end === right.start &&
    /[\p{L}\p{N}]$/u.test(left.text) &&
    /^[\p{L}\p{N}]/u.test(right.text)
  );
}

function posOfJoined(first: Placed, last: Placed): PartOfSpeech {
  if (/(?:ed|ing|led|backed|held|born|made|based)$/.test(last.text) && first.pos !== "VERB") return "ADJ";
  if (/^(?:re|co|pre|over|out|under)$/i.test(first.text)) return last.pos;
  if (last.pos === "VERB") return /(?:ed|ing)$/.test(last.text) ? "ADJ" : "NOUN";
  if (last.pos === "PROPN" || first.pos === "PROPN") return "PROPN";
  return last.pos === "ADP" || last.pos === "PART" || last.pos === "ADV" ? "NOUN" : last.pos;
}
