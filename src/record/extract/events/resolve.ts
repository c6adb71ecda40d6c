import type { Clause } from "../clauses/clause.ts";
import type { VerbEntry } from "./act-lexicon.ts";
import { act, fromNoun, type ResolvedAct } from "./act.ts";
import { withModal, withNegation } from "./modality.ts";
import {
  accused,
  asked,
  failed,
  intended,
  passed,
  refused,
  reported,
  sentFor,
  stopped,
  wished,
} from "./operators.ts";
import { contentNoun, contentsOf, nounActOf, verbEntriesOf, type ReadSentence } from "./reading.ts";

/** What a clause says is done, by its outermost verb; nothing when that is no event. */
export function resolveClause(sentence: ReadSentence, clause: Clause): ResolvedAct | undefined {
  const { resolved } = sentence;
  if (resolved.has(clause.index)) return resolved.get(clause.index);
  const found = resolveAnew(sentence, clause);
  resolved.set(clause.index, found);
  return found;
}

function resolveAnew(sentence: ReadSentence, written: Clause): ResolvedAct | undefined {
  const entries = verbEntriesOf(sentence, written);
  // "is opposed to", "is prepared to" say what the subject does.
  const isSaid = entries[0]?.lemma === "be" && written.verb.isPassive;
  const clause = isSaid ? { ...written, verb: { ...written.verb, isPassive: false } } : written;
  for (const entry of entries) {
    const found = byKind(sentence, clause, entry);
    if (found !== undefined) return withModal(withNegation(sentence, found, clause, entry), clause, entry);
    if (entry.kind === "deny" || (entry.kind === "none" && entry.follower !== undefined)) break;
  }
  const found = happening(sentence, clause) ?? existing(sentence, clause);
  return found && withModal(withNegation(sentence, found, clause, undefined), clause, undefined);
}

function byKind(sentence: ReadSentence, clause: Clause, entry: VerbEntry): ResolvedAct | undefined {
  const inner = () => firstOf(contentsOf(sentence, clause), (content) => resolveClause(sentence, content));
  const noun = contentNoun(sentence, clause);
  switch (entry.kind) {
    case "act":
      return entry.act && sentFor(act(clause, entry, entry.act), inner());
    case "victim":
      // Who dies stands as the subject, as with a passive.
      return entry.act && { ...act(clause, entry, entry.act), isPassive: true };
    case "do":
      return noun && fromNoun(clause, noun.act, noun.act.do);
    case "stop":
      return stopped(clause, entry, noun?.act, inner());
    case "report":
      return reported(sentence, clause, inner());
    case "pass":
      return passed(clause, inner() ?? (noun && fromNoun(clause, noun.act, noun.act.do)));
    case "intend":
      return intended(clause, entry, inner() ?? (noun && fromNoun(clause, noun.act, noun.act.do)));
    case "wish":
      return wished(sentence, clause, inner() ?? (noun && fromNoun(clause, noun.act, noun.act.do)));
    case "request":
      return asked(sentence, clause, entry, inner());
    case "reject":
      return refused(clause, entry, inner() ?? (noun && fromNoun(clause, noun.act, noun.act.do)));
    case "threaten":
      return entry.act && { ...act(clause, entry, entry.act), modality: "intended", of: inner()?.root };
    case "accuse":
      return accused(sentence, clause, entry, inner());
    case "permit":
      return entry.act && act(clause, entry, entry.act);
    case "fail":
      return failed(clause, entry, inner() ?? (noun && fromNoun(clause, noun.act, noun.act.do)));
    case "deny":
    case "none":
      return undefined;
  }
}

function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "There were soldiers killed": what is said to be is what was done. */
function existing(sentence: ReadSentence, clause: Clause): ResolvedAct | undefined {
  const before = sentence.tokens[clause.verb.first - 1];
  if (clause.verb.lemma !== "be" || before?.lower !== "there") return undefined;
  const told = sentence.clauses.find(
    ({ governor, relation, verb }) =>
      governor === clause.index && relation === "relative" && verb.kind !== "infinitive",
  );
  const found = told && resolveClause(sentence, told);
  return found && { ...found, isPassive: true };
}

/** "Talks between them resumed", "Riots continue": the subject's own noun is the act. */
function happening(sentence: ReadSentence, clause: Clause): ResolvedAct | undefined {
  const phrase = clause.subject.find(({ isTime }) => !isTime);
  const noun = nounActOf(sentence, phrase);
  if (noun === undefined || phrase === undefined || !HAPPENS.has(clause.verb.lemma)) return undefined;
  const { modal, isNegated } = clause.verb;
  if (isNegated || modal !== undefined) return undefined;
  const ends = ENDS.has(clause.verb.lemma);
  const found = ends ? noun.stop : noun.do;
  return found && { ...fromNoun(clause, noun, found), isPassive: false };
}

const ENDS = new Set(["end", "collapse", "stop", "cease", "fail", "founder", "stall"]);

const HAPPENS = new Set([
  ...ENDS,
  ..."begin start resume continue occur happen erupt break follow open go take come arise intensify spread rage hold kill wound injure hit rock strike destroy target leave arrive".split(
    " ",
  ),
]);
