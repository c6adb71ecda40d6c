import { findMentions } from "../actors/mentions.ts";
import { findTime } from "../events/dates.ts";
import type { EventTime } from "../events/event.ts";
import type { TextReader } from "../extract.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Span } from "../text/token.ts";

/** A share of a population that holds an opinion, as a text tells it. */
export interface SurveyFinding {
  /** Who asked, as written; absent where the text does not say. */
  readonly pollster: string | undefined;
  /** Who was asked, as written, and their state where it is named. */
  readonly population: { readonly span: Span; readonly state: string | undefined };
  readonly sharePct: number;
  /** What they hold: "view China as a threat". */
  readonly measure: Span;
  /** The share before, or of others, with the words that bring it. */
  readonly comparison: { readonly words: string; readonly sharePct: number } | undefined;
  readonly date: EventTime | undefined;
  readonly sentence: Span;
}

const SHARE = String.raw`(?<share>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)`;
const PEOPLE = String.raw`(?<people>(?:the |all )?(?:\p{L}+ ){0,3}?(?:respondents|adults|voters|people|citizens|public|population|residents|those (?:polled|surveyed|asked)|\p{Lu}\p{L}+(?:s|ese|ish|ch|sh)))`;
const OPINION = String.raw`(?<opinion>(?:now |still |also |currently )?(?:say|said|think|thought|believed?|views?|viewed|sees?|saw|supports?|supported|opposed?|favou?r(?:ed)?|fear(?:ed)?|trust(?:ed)?|distrust(?:ed)?|approved? of|disapproved? of|regard(?:ed)?|consider(?:ed)?|want(?:ed)?|agreed?|expect(?:ed)?|named?|had|have|hold|held|would|are|were|feel|felt)\b[^.;]*)`;
const FINDING = new RegExp(`${SHARE}\\s+of\\s+${PEOPLE}\\s+${OPINION}`, "u");
const COMPARISON =
  /,?\s*\(?(?<words>up from|down from|compared (?:with|to)|against|from)\s+(?<before>\d{1,3}(?:\.\d+)?)\s?(?:%|per ?cent)[^.;]*/;
const ASKED_BY =
  /(?:poll|survey)s? (?:conducted |published |carried out |taken |done )?by (?:the )?(\p{Lu}[\p{L}.’'&-]*(?: (?:of |and |for )?\p{Lu}[\p{L}.’'&-]*)*)/u;
const POLL_OF = /(\p{Lu}[\p{L}.’'&-]*(?: \p{Lu}[\p{L}.’'&-]*)*) (?:opinion )?(?:poll|survey)\b/u;
const HAS_ASKED = /\b(?:polls?|surveys?|respondents|polled|surveyed|pollsters?)\b/i;

/**
 * Reads what shares of whom hold which opinion.
 *
 * In:  the text, and the document's day where it is known.
 * Out: findings in the order of the text. Shares of goods, votes and budgets are none: people must be asked and hold something.
 */
export function extractSurveys(reader: TextReader, text: string, day?: string): SurveyFinding[] {
  const findings: SurveyFinding[] = [];
  let asker: string | undefined;
  for (const sentence of splitSentences(text)) {
    const words = text.slice(sentence.start, sentence.end);
    const pollster = nameOf((ASKED_BY.exec(words) ?? POLL_OF.exec(words))?.[1]);
    if (pollster !== undefined) asker = pollster;
    const match = FINDING.exec(words);
    const { share, people, opinion } = match?.groups ?? {};
    if (match === null || share === undefined || people === undefined || opinion === undefined) continue;
    const isAsked =
      HAS_ASKED.test(words) ||
      asker !== undefined ||
      /^(?:now |still )?(?:say|think|believe|view|see|support|oppose|favou?r|fear|trust)/.test(opinion);
    if (!isAsked || Number(share) > 100) continue;
    const at = sentence.start + match.index + match[0].length;
    const opinionStart = at - opinion.length;
    const comparison = COMPARISON.exec(opinion);
    const held = opinion
      .slice(0, comparison?.index ?? opinion.length)
      .replace(/[,\s]*(?:according to|, a poll|, the poll).*$/, "")
      .trimEnd();
    const peopleStart = sentence.start + words.indexOf(people, match.index);
    const span = { start: peopleStart, end: peopleStart + people.length };
    const tokens = reader.tagger(text, sentence);
    const mention = findMentions(tokens, reader.actors, day).find(({ first }) => {
      const start = tokens[first]?.start ?? -1;
      return start >= span.start && start < span.end;
    });
    findings.push({
      pollster: asker,
      population: { span, state: mention?.actor.state },
      sharePct: Number(share),
      measure: { start: opinionStart, end: opinionStart + held.length },
      comparison:
        comparison?.groups === undefined
          ? undefined
          : { words: comparison.groups["words"] ?? "", sharePct: Number(comparison.groups["before"]) },
      date: findTime(text, tokens, day),
      sentence,
    });
  }
  return findings;
}

/** "A", "The" and "Opinion" before "poll" name nobody. */
function nameOf(words: string | undefined): string | undefined {
  const name = words?.replace(/^(?:(?:A|An|The|In|One|New|Recent|Last|This|According)\s?)+/, "").trim();
  return name === undefined || name === "" || /^(?:Opinion|Exit|National)$/.test(name) ? undefined : name;
}
