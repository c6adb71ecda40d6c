import { findMentions } from "../actors/mentions.ts";
import { findTime } from "../events/dates.ts";
import type { EventTime } from "../events/event.ts";
import { readerOf, type TextReader } from "../extract.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Span } from "../text/token.ts";
import { draftFindings, type DraftFinding } from "./survey-patterns.ts";
import { pollsterIn } from "./survey-pollster.ts";

/** A share of a population that holds an opinion, as a text tells it. */
export interface SurveyFinding {
  /** Who asked, as written; absent where the text does not say. */
  readonly pollster: string | undefined;
  /** Who was asked, as written, and their state where it is named. */
  readonly population: { readonly span: Span; readonly state: string | undefined };
  readonly sharePct: number;
  /** The words of the share: "62 percent", "four in ten". */
  readonly share: Span;
  /** What they hold: "view China as a threat". */
  readonly measure: Span;
  /** The share before, or of others, with the words that bring it and, where it is told, when or whose it is. */
  readonly comparison:
    | { readonly words: string; readonly sharePct: number; readonly of: Span | undefined }
    | undefined;
  readonly date: EventTime | undefined;
  readonly sentence: Span;
}

const HAS_ASKED = /\b(?:polls?|surveys?|respondents|polled|surveyed|pollsters?|asked)\b/i;
const ATTITUDE =
  /^(?:now |still |overwhelmingly )?(?:say|think|believe|view|see|support|oppose|favou?r|fear|trust|distrust|approve|want|prefer|regard|consider|back)/i;

/**
 * Reads what shares of whom hold which opinion.
 *
 * In:  the text, and the document's day where it is known.
 * Out: findings in the order of the text. Shares of goods, votes and budgets are none: people must be asked and hold something.
 */
export function extractSurveys(any: TextReader, text: string, day?: string): SurveyFinding[] {
  const reader = readerOf(any, text, day);
  const findings: SurveyFinding[] = [];
  let asker: string | undefined;
  for (const sentence of splitSentences(text)) {
    const words = text.slice(sentence.start, sentence.end);
    const drafts = draftFindings(words);
    const isPoll = HAS_ASKED.test(words);
    const named = isPoll || drafts.length > 0 ? pollsterIn(words) : undefined;
    asker = named ?? asker;
    let people: Span | undefined;
    for (const draft of drafts) {
      people = draft.people ?? people;
      const isAsked =
        isPoll || asker !== undefined || ATTITUDE.test(words.slice(draft.opinion.start, draft.opinion.end));
      if (!isAsked || people === undefined) continue;
      findings.push(findingOf(reader, { text, sentence, day, asker, people }, draft));
    }
  }
  return findings;
}

interface Told {
  readonly text: string;
  readonly sentence: Span;
  readonly day: string | undefined;
  readonly asker: string | undefined;
  readonly people: Span;
}

function findingOf(reader: TextReader, told: Told, draft: DraftFinding): SurveyFinding {
  const { text, sentence, day, asker, people } = told;
  const moved = ({ start, end }: Span) => ({ start: sentence.start + start, end: sentence.start + end });
  const span = moved(people);
  const tokens = reader.tagger(text, sentence);
  const mention = findMentions(tokens, reader.actors, day).find(({ first }) => {
    const start = tokens[first]?.start ?? -1;
    return start >= span.start && start < span.end;
  });
  const { comparison } = draft;
  // "up from 51 percent in 2017" is not when people were asked.
  const aside = comparison === undefined ? undefined : moved(comparison.span);
  const own = tokens.filter(({ start }) => aside === undefined || start < aside.start || start >= aside.end);
  return {
    pollster: asker,
    population: { span, state: mention?.actor.state },
    sharePct: draft.sharePct,
    share: moved(draft.share),
    measure: moved(draft.opinion),
    comparison:
      comparison === undefined
        ? undefined
        : {
            words: comparison.words,
            sharePct: comparison.sharePct,
            of: comparison.of === undefined ? undefined : moved(comparison.of),
          },
    date: findTime(text, own, day),
    sentence,
  };
}
