import type { Token } from "../text/token.ts";
import type { Actor, ActorForm, FormKind } from "./actor.ts";
import type { ActorLexicon } from "./lexicon.ts";

/** An actor named in a sentence: tokens `first` to `last`, both included. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly actor: Actor;
  readonly form: FormKind;
  /** Named only as a part of a compound such as "pro-Russia" or "anti-Syria". */
  readonly isPart: boolean;
}

/** Words that are also ordinary words: they need their capital letters to name anyone. */
const ALL_CAPITALS = new Set([
  "US",
  "UN",
  "EU",
  "IS",
  "EC",
  "ISI",
  "AU",
  "PLO",
  "WHO",
  "CAR",
  "AUC",
  "ADF",
  "EC",
  "FDD",
]);

/** Names of actors in a sentence, the longest first, names that only look like actors left out. `day` chooses between namesakes. */
export function findMentions(tokens: readonly Token[], lexicon: ActorLexicon, day?: string): Mention[] {
  const mentions: Mention[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k];
    if (token === undefined || !/[\p{L}]/u.test(token.text)) continue;
    const found = longest(tokens, k, lexicon, day);
    if (found !== undefined) {
      const last = k + found.length - 1;
      if (found.form.actor !== undefined)
        mentions.push({ first: k, last, actor: found.form.actor, form: found.form.form, isPart: false });
      k = last;
    } else {
      mentions.push(...partMentions(token, k, lexicon, day));
    }
  }
  return mentions;
}

interface Found {
  readonly form: ActorForm;
  readonly length: number;
}

function longest(
  tokens: readonly Token[],
  k: number,
  lexicon: ActorLexicon,
  day: string | undefined,
): Found | undefined {
  const first = tokens[k]?.lower ?? "";
  const candidates = [
    ...(lexicon.forms.get(first) ?? []),
    ...(lexicon.forms.get(first.replace(/['’]s?$/, "")) ?? []),
  ];
  let best: ActorForm[] = [];
  for (const form of candidates) {
    if (form.words.length < (best[0]?.words.length ?? 0)) continue;
    if (!fits(tokens, k, form)) continue;
    best = form.words.length > (best[0]?.words.length ?? 0) ? [form] : [...best, form];
  }
  const chosen = choose(best, day);
  // "the West Bank" is more than "the West".
  if (chosen !== undefined && first === "the") {
    const inner = longest(tokens, k + 1, lexicon, day);
    if (inner !== undefined && inner.length >= chosen.words.length) return undefined;
  }
  return chosen === undefined ? undefined : { form: chosen, length: chosen.words.length };
}

function fits(tokens: readonly Token[], k: number, form: ActorForm): boolean {
  return form.words.every((word, j) => {
    const token = tokens[k + j];
    if (token === undefined) return false;
    if (token.text === word) return true;
    if (ALL_CAPITALS.has(word)) return false;
    if (token.lower !== word.toLowerCase() && token.lower.replace(/['’]s?$/, "") !== word.toLowerCase())
      return false;
    // "TEHRAN" is Tehran, "turkey" is a bird.
    return /^\p{Lu}/u.test(token.text) || !/^\p{Lu}/u.test(word);
  });
}

/** Between namesakes: what holds on the day, then names before cities, cities before people, then the latest. */
function choose(forms: readonly ActorForm[], day: string | undefined): ActorForm | undefined {
  if (forms.length < 2) return forms[0];
  const rank = (form: ActorForm) =>
    (day !== undefined && !holds(form, day) ? 100 : 0) + ORDER.indexOf(form.form) * 10;
  return [...forms].sort((p, q) => rank(p) - rank(q) || ((p.to ?? "9999") < (q.to ?? "9999") ? 1 : -1))[0];
}

const ORDER: readonly FormKind[] = [
  "excluded",
  "name",
  "adjective",
  "seat",
  "organisation",
  "city",
  "leader",
];

function holds({ from = "0000", to = "9999-12-31" }: ActorForm, day: string): boolean {
  return from <= day && day <= to;
}

const AGAINST_OR_FOR = new Set(["anti", "pro", "non", "ex", "former"]);

/** Actors inside a compound word: "US-led", "Franco-German", "anti-Syria". */
function partMentions(token: Token, k: number, lexicon: ActorLexicon, day: string | undefined): Mention[] {
  if (!/[-–/]/.test(token.text)) return [];
  const parts = token.text.split(/[-–/]/);
  const isPart = AGAINST_OR_FOR.has((parts[0] ?? "").toLowerCase());
  return parts.flatMap((part) => {
    const lower = part.toLowerCase();
    const prefix = PREFIXES[lower];
    const forms = (lexicon.forms.get(prefix ?? lower) ?? []).filter(
      ({ words, form }) =>
        words.length === 1 &&
        form !== "leader" &&
        form !== "city" &&
        (prefix !== undefined || words[0] === part),
    );
    const actor = choose(forms, day)?.actor;
    return actor === undefined ? [] : [{ first: k, last: k, actor, form: "adjective" as const, isPart }];
  });
}

/** First parts of compounds such as "Sino-Russian". */
const PREFIXES: Readonly<Record<string, string>> = {
  sino: "chinese",
  russo: "russian",
  franco: "french",
  anglo: "british",
  greco: "greek",
  indo: "indian",
  turco: "turkish",
  israelo: "israeli",
  afro: "",
};
