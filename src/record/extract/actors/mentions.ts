import type { Token } from "../text/token.ts";
import type { Actor, ActorForm, FormKind } from "./actor.ts";
import type { ActorLexicon } from "./lexicon.ts";
import { eitherOf, meantBy } from "./namesakes.ts";

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
  "FDD",
  "ILO",
  "MEND",
  "FIS",
  "GAM",
  "PPP",
  "APC",
  "SLA",
  "AMAL",
]);

/** Names of actors in a sentence, the longest first, names that only look like actors left out. `day` chooses between namesakes. */
export function findMentions(tokens: readonly Token[], lexicon: ActorLexicon, day?: string): Mention[] {
  const mentions: Mention[] = [];
  const days = daysOf(tokens, day);
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k];
    if (token === undefined || !/[\p{L}]/u.test(token.text)) continue;
    const found = longest(tokens, k, lexicon, days);
    if (found !== undefined) {
      const last = k + found.length - 1;
      const { form } = found.form;
      const actor = meant(found.form, tokens, { lexicon, days });
      if (actor !== undefined)
        mentions.push({
          first: k,
          last,
          actor: form === "leader" ? inOffice(tokens, k, { form: found.form, actor, days }) : actor,
          form,
          isPart: false,
        });
      k = last;
    } else {
      const parts = partMentions(tokens, k, lexicon, days);
      // "the Iran-Iraq war", "the Russo-Japanese War" name a war.
      const isWar = parts.length > 1 && /^wars?$/i.test(tokens[k + 1]?.text ?? "");
      if (!isWar) mentions.push(...parts);
    }
  }
  return mentions;
}

/**
 * The actor of a form; of a name that states share, the one that the sentence, else the text, speaks of. Where both are spoken of it is
 * neither for sure; where neither is, the one that lists of states give the name to.
 */
function meant(
  { actor, form, words }: ActorForm,
  tokens: readonly Token[],
  { lexicon, days }: { readonly lexicon: ActorLexicon; readonly days: readonly string[] },
): Actor | undefined {
  const name = words.join(" ").toLowerCase();
  const sharing = form === "name" ? lexicon.namesakes.get(name) : undefined;
  if (sharing === undefined) return actor;
  const sentence = meantBy(sharing, tokens.map(({ text }) => text).join(" "), days);
  const found = [sentence, lexicon.settled?.get(name) ?? []];
  const [state] = found.find((states) => states.length === 1) ?? [];
  if (state !== undefined) return { id: state, kind: "state", state };
  const either = found.find((states) => states.length > 1);
  return either === undefined ? actor : eitherOf(either);
}

interface Found {
  readonly form: ActorForm;
  readonly length: number;
}

function longest(
  tokens: readonly Token[],
  k: number,
  lexicon: ActorLexicon,
  days: readonly string[],
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
    // A surname alone is read as a leader's only while they hold office.
    if (form.form === "leader" && form.words.length === 1 && days.length > 0 && !holds(form, days)) continue;
    best = form.words.length > (best[0]?.words.length ?? 0) ? [form] : [...best, form];
  }
  const chosen = choose(best, days);
  // "the West Bank" is more than "the West".
  if (chosen !== undefined && first === "the") {
    const inner = longest(tokens, k + 1, lexicon, days);
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
function choose(forms: readonly ActorForm[], days: readonly string[]): ActorForm | undefined {
  if (forms.length < 2) return forms[0];
  const rank = (form: ActorForm) => (holds(form, days) ? 0 : 100) + ORDER.indexOf(form.form) * 10;
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

/** Whether a form holds on one of the days, or no day is known. */
function holds({ from, to, existed }: ActorForm, days: readonly string[]): boolean {
  const first = from ?? (to === undefined ? existed?.from : undefined) ?? "0000";
  const last = to ?? (from === undefined ? existed?.to : undefined) ?? "9999-12-31";
  // "2013-08" as an end lasts to the end of that month.
  return days.length === 0 || days.some((day) => first <= day && (day <= last || day.startsWith(last)));
}

/** The document's day and the years that the sentence itself names. */
function daysOf(tokens: readonly Token[], day: string | undefined): string[] {
  const years = tokens.flatMap(({ text }) => (/^(?:18|19|20)\d\d$/.test(text) ? [`${text}-07-01`] : []));
  return day === undefined ? years : [day, ...years];
}

const FORMER = /^(?:former|ex|ex-\p{L}+|late|then|ousted|deposed|exiled|retired|onetime|erstwhile)$/u;
const TITLE =
  /^(?:ex-)?(?:vice|prime|president|premier|chancellor|minister|foreign|defence|defense|secretary|leader|king|queen|emperor|shah|general|ambassador|diplomat|official|officials|dictator|ruler|spokesman|spokeswoman|chief|envoy|senator|governor|of|state)$/;

/** Whether "former president" and the like stand before a place, a state's name between them or not. */
export function isFormer(tokens: readonly Token[], at: number): boolean {
  let k = at - 1;
  let hasTitle = false;
  while (k >= 0 && k > at - 6) {
    const { lower = "", pos } = tokens[k] ?? {};
    if (FORMER.test(lower)) return hasTitle || k === at - 1;
    if (TITLE.test(lower)) hasTitle = true;
    else if (pos !== "PROPN" && pos !== "ADJ") return false;
    k--;
  }
  return false;
}

/** A person named, with whether they acted for their state on the day. */
function inOffice(
  tokens: readonly Token[],
  at: number,
  {
    form,
    actor,
    days,
  }: { readonly form: ActorForm; readonly actor: Actor; readonly days: readonly string[] },
): Actor {
  if (isFormer(tokens, at)) return { ...actor, kind: "person", office: "former" };
  if (days.length === 0 || form.from === undefined) return { ...actor, office: "undated" };
  return holds(form, days) ? { ...actor, office: "held" } : { ...actor, kind: "person", office: "not-held" };
}

const AGAINST_OR_FOR = new Set(["anti", "pro", "non", "ex", "former"]);

/** Actors inside a compound word: "US-led", "Franco-German", "anti-Syria". */
function partMentions(
  tokens: readonly Token[],
  k: number,
  lexicon: ActorLexicon,
  days: readonly string[],
): Mention[] {
  const { text = "" } = tokens[k] ?? {};
  if (!/[-–/]/.test(text)) return [];
  const parts = text.split(/[-–/]/);
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
    const chosen = choose(forms, days);
    const actor = chosen === undefined ? undefined : meant(chosen, tokens, { lexicon, days });
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
