import type { Actor } from "./actor.ts";
import type { Mention } from "./mentions.ts";
import type { Token } from "../text/token.ts";

/** What a document has told so far about who is meant by "it", "both" and a last name. */
export class Discourse {
  #subject: readonly Actor[] = [];
  #recent: Actor[] = [];
  readonly #people = new Map<string, Actor>();

  /** Remembers who acted in the sentence just read. */
  noteSubject(actors: readonly Actor[]): void {
    if (actors.length > 0) this.#subject = actors;
  }

  /** Remembers actors named, latest last, and people introduced with their state. */
  noteSentence(tokens: readonly Token[], mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      if (mention.isPart) continue;
      this.#recent = [...this.#recent.filter(({ id }) => id !== mention.actor.id), mention.actor].slice(-6);
      const surname = fullName(tokens, mention) ?? surnameAfter(tokens, mention);
      if (surname !== undefined) this.#people.set(surname, mention.actor);
    }
  }

  /** Who a last name introduced earlier belongs to. */
  person(name: string): Actor | undefined {
    return this.#people.get(name);
  }

  /** Who acted last: what "it", "he" or "they" at the start of a sentence mean. */
  get subject(): readonly Actor[] {
    return this.#subject;
  }

  /** The last two states named: "the two countries", "both sides". */
  get pair(): readonly Actor[] {
    const states = this.#recent.filter(({ kind }) => kind === "state");
    return states.length < 2 ? [] : states.slice(-2);
  }

  /** The last state named: "the country". */
  get state(): Actor | undefined {
    return this.#recent.findLast(({ kind }) => kind === "state");
  }
}

/** The last word of a leader's full name: the surname alone means them from here on. */
function fullName(tokens: readonly Token[], { first, last, form }: Mention): string | undefined {
  return form === "leader" && last > first ? tokens[last]?.text : undefined;
}

const TITLES =
  /^(?:president|premier|chancellor|minister|secretary|ambassador|envoy|king|queen|prince|sheikh|general|leader|spokesman|spokeswoman|spokesperson|chief|prime|foreign|defence|defense|negotiator|diplomat|commander|senator|emir|sultan|ayatollah)$/i;

/** "Russian Foreign Minister Andrei Kozyrev": the last capitalised word after a title after a state. */
function surnameAfter(tokens: readonly Token[], { last, form }: Mention): string | undefined {
  if (form === "leader") return undefined;
  let k = last + 1;
  let sawTitle = false;
  while (k < tokens.length && k < last + 7) {
    const token = tokens[k];
    if (token === undefined) break;
    if (TITLES.test(token.text)) sawTitle = true;
    else if (sawTitle && /^\p{Lu}\p{Ll}/u.test(token.text)) break;
    else if (!/^['’]s$|^of$|^for$|^\p{Lu}?\p{Ll}+$/u.test(token.text)) return undefined;
    k++;
  }
  if (!sawTitle) return undefined;
  let surname: string | undefined;
  while (/^\p{Lu}[\p{L}'-]+$/u.test(tokens[k]?.text ?? "")) surname = tokens[k++]?.text;
  return surname;
}
