import type { PlacedActor } from "./placed-actor.ts";

const GROUP =
  /\b(?:[Tt]hey|them|[Tt]heir|[Bb]oth(?! (?:the )?\p{Lu})|[Nn]either(?! (?:the )?\p{Lu})|(?:[Tt]he|[Tt]hese) two(?: (?:countries|states|nations|sides|powers|neighbours|neighbors|partners|governments|capitals|armies|allies))?|[Bb]oth (?:countries|states|nations|sides|powers|governments|capitals))\b/gu;
const ONE = /\b(?:it|its|he|she|his|her|him)\b/gi;

/** Who is meant by "it", "both" and "the two" in a document, as far as its sentences have told. */
export class PartyMemory {
  #pair: readonly string[] = [];
  #joined: readonly string[] = [];
  #subject: string | undefined;

  /** Actors that pronouns of a sentence stand for; those joined by "and" in the sentence itself come first. */
  meantIn(words: string, named: readonly PlacedActor[]): PlacedActor[] {
    const found: PlacedActor[] = [];
    for (const match of words.matchAll(GROUP)) {
      const start = match.index;
      const end = start + match[0].length;
      for (const id of this.#groupFor(words, named, start)) found.push({ id, start, end, form: "meant" });
    }
    for (const match of words.matchAll(ONE)) {
      const before = named.filter(({ end }) => end <= match.index);
      const id = before[0]?.id ?? this.#subject;
      if (id !== undefined)
        found.push({ id, start: match.index, end: match.index + match[0].length, form: "meant" });
    }
    return found;
  }

  #groupFor(words: string, named: readonly PlacedActor[], at: number): readonly string[] {
    const before = named.filter(({ end }) => end <= at);
    const inside = joinedIn(words, before).at(-1);
    if (inside !== undefined) return inside;
    const acting = new Set(before.map(({ id }) => id));
    const isOthers = (ids: readonly string[]) => ids.length > 1 && !ids.some((id) => acting.has(id));
    const distinct = [...acting];
    if (distinct.length === 2) return distinct;
    return isOthers(this.#pair) ? this.#pair : isOthers(this.#joined) ? this.#joined : [];
  }

  /** Remembers who a sentence named. */
  note(words: string, named: readonly PlacedActor[]): void {
    const own = named.filter(({ form }) => form !== "meant");
    const joined = joinedIn(words, own).at(-1);
    const ids = [...new Set(own.map(({ id }) => id))];
    if (joined !== undefined) this.#joined = joined;
    if (joined !== undefined) this.#pair = joined;
    else if (ids.length === 2) this.#pair = ids;
    const first = own[0]?.id;
    if (first !== undefined) this.#subject = first;
  }
}

/** Groups of actors joined by "and", commas or a hyphen. */
export function joinedIn(words: string, actors: readonly PlacedActor[]): string[][] {
  const groups: string[][] = [];
  let group: PlacedActor[] = [];
  const close = () => {
    const ids = [...new Set(group.map(({ id }) => id))];
    if (ids.length > 1) groups.push(ids);
    group = [];
  };
  for (const [k, actor] of actors.entries()) {
    const previous = actors[k - 1];
    const between = previous === undefined ? "" : words.slice(previous.end, actor.start);
    const isOneWord = previous?.start === actor.start;
    // "Russia, and China": a comma before "and" joins only the last of several.
    const isJoined =
      /^(?:['’]s?)?\s+(?:and|or)\s+(?:the\s+|of\s+|with\s+)?$/.test(between) ||
      (group.length > 1 && /^,\s+(?:and|or)\s+(?:the\s+)?$/.test(between));
    const isListed = /^,\s+(?:the\s+)?$/.test(between) && continues(words, actors.slice(k));
    if (previous !== undefined && !isOneWord && !isJoined && !isListed) close();
    group.push(actor);
  }
  close();
  return groups;
}

/** Whether a list of names goes on to an "and". */
function continues(words: string, rest: readonly PlacedActor[]): boolean {
  for (let k = 1; k < rest.length; k++) {
    const between = words.slice(rest[k - 1]?.end ?? 0, rest[k]?.start ?? 0);
    if (/^,?\s+and\s+(?:the\s+)?$/.test(between)) return true;
    if (!/^,\s+(?:the\s+)?$/.test(between)) return false;
  }
  return false;
}
