import type { Actor } from "../actors/actor.ts";
import { findMentions } from "../actors/mentions.ts";
import type { TextReader } from "../extract.ts";
import type { Span, Token } from "../text/token.ts";
import type { Speaker } from "./claim.ts";
import type { Unit } from "./unit.ts";

const OFFICE =
  /^(?:president|vice|prime|premier|chancellor|minister|ministry|secretary|deputy|assistant|under-secretary|ambassador|envoy|spokesman|spokeswoman|spokesperson|spokespersons|official|officials|chief|head|leader|king|queen|prince|crown|sheikh|emir|sultan|general|admiral|colonel|commander|senator|governor|mayor|lawmaker|lawmakers|diplomat|diplomats|negotiator|adviser|advisor|director|chairman|chairwoman|chair|professor|analyst|analysts|expert|experts|economist|foreign|defence|defense|interior|finance|energy|trade|first|former|senior|top|state|national|security|press|general-secretary|secretary-general|chief-of-staff|staff|candidate|nominee|economic|speaker|parliament|president-elect|acting|special|of|for|the)$/i;
const RANK =
  /^(?:president|premier|chancellor|minister|secretary|ambassador|envoy|spokesm[ae]n|spokeswom[ae]n|spokespersons?|officials?|chief|head|leader|king|queen|prince|sheikh|emir|sultan|general|admiral|colonel|commander|senator|governor|mayor|lawmakers?|diplomats?|negotiator|advis[eo]r|director|chair(?:man|woman)?|professor|analysts?|experts?|economist|secretary-general|candidate|nominee|speaker)$/i;

/** Who has spoken so far and what is known of them, for "he", "she" and a last name. */
export class SpeakerMemory {
  readonly #people = new Map<string, Speaker>();
  #last: Speaker | undefined;

  /** Remembers a speaker by last name, and as the one who spoke last. */
  note(speaker: Speaker): void {
    const surname = speaker.name?.split(/\s+/).at(-1)?.toLowerCase();
    if (surname !== undefined && (speaker.office !== undefined || !this.#people.has(surname)))
      this.#people.set(surname, speaker);
    this.#last = speaker;
  }

  /** Who is known by a last name. */
  person(name: string): Speaker | undefined {
    return this.#people.get(name.toLowerCase());
  }

  /** Who spoke last. */
  get last(): Speaker | undefined {
    return this.#last;
  }
}

/** What a speaker's words say of them, with what the text told before. */
export function readSpeaker({
  reader,
  unit,
  span,
  memory,
  day,
}: {
  readonly reader: TextReader;
  readonly unit: Unit;
  readonly span: Span | undefined;
  readonly memory: SpeakerMemory;
  readonly day: string | undefined;
}): Speaker {
  const nobody: Speaker = {
    span,
    name: undefined,
    office: undefined,
    affiliation: undefined,
    state: undefined,
  };
  if (span === undefined) return nobody;
  const tokens = unit.tokens.filter(({ start, end }) => start >= span.start && end <= span.end);
  if (tokens.length === 1 && /^(?:he|she|they|who|it)$/.test(tokens[0]?.lower ?? ""))
    return memory.last === undefined ? nobody : { ...memory.last, span };
  const mentions = findMentions(tokens, reader.actors, day).filter(({ isPart }) => !isPart);
  const isPlace = (k: number) =>
    mentions.some(
      ({ first, last, form }) => first <= k && k <= last && /^(?:adjective|name|seat|city)$/.test(form),
    );
  const name = nameIn(tokens, isPlace);
  const known = name === undefined ? undefined : memory.person(name.split(/\s+/).at(-1) ?? "");
  const actor: Actor | undefined = mentions[0]?.actor ?? known?.affiliation;
  const speaker: Speaker = {
    span,
    name: known?.name !== undefined && known.name.length > (name?.length ?? 0) ? known.name : name,
    office: officeIn(tokens) ?? known?.office,
    affiliation: actor,
    state: actor?.state ?? known?.state,
  };
  memory.note(speaker);
  return speaker;
}

/** The words of an office: "foreign minister", "spokesman". */
function officeIn(tokens: readonly Token[]): string | undefined {
  const rank = tokens.findIndex(({ text }) => RANK.test(text));
  if (rank < 0) return undefined;
  let first = rank;
  while (
    first > 0 &&
    OFFICE.test(tokens[first - 1]?.text ?? "") &&
    !/^(?:the|of|for)$/i.test(tokens[first - 1]?.text ?? "")
  )
    first--;
  let last = rank;
  while (RANK.test(tokens[last + 1]?.text ?? "")) last++;
  return tokens
    .slice(first, last + 1)
    .map(({ lower }) => lower)
    .join(" ");
}

/** Words that stand before a noun: their capital is that of the sentence. */
const DETERMINER =
  /^(?:an?|the|this|that|these|those|some|one|two|three|several|many|most|few|another|other|all|both|no|any|each|every|his|her|its|their|our|my)$/i;

/** The last run of capitalised words that is no office and no state. */
function nameIn(tokens: readonly Token[], isPlace: (k: number) => boolean): string | undefined {
  const runs: string[][] = [[]];
  for (const [k, { text }] of tokens.entries()) {
    const isName = /^\p{Lu}[\p{L}.'’-]*$/u.test(text) && !DETERMINER.test(text);
    if (isName && !OFFICE.test(text) && !isPlace(k)) runs.at(-1)?.push(text);
    else runs.push([]);
  }
  const run = runs.findLast((words) => words.length >= 2) ?? runs.findLast((words) => words.length === 1);
  return run?.join(" ");
}
