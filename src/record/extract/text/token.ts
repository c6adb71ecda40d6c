/** Parts of speech, after Universal Dependencies. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** Form of a verb as written; `past` may also be read as a participle, `participle` is nothing else. */
export type VerbForm = "base" | "s" | "past" | "participle" | "ing";

/** A verb's dictionary form and the form it stands in. */
export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
}

/** A word or mark with its place in the text: `text.slice(start, end)` is the token. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly pos: PartOfSpeech;
  /** How it reads as a verb, whether or not it is one here. */
  readonly verb: VerbReading | undefined;
}

/** A stretch of the text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
