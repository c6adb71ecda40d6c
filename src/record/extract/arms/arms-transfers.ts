import { findTime } from "../events/dates.ts";
import type { TextReader } from "../extract.ts";
import type { Span } from "../text/token.ts";
import type { ArmsTransfer } from "./arms-transfer.ts";
import { findComparison } from "./arms-comparison.ts";
import { confidenceOf } from "../items/item.ts";
import type { PlacedActor } from "../items/placed-actor.ts";
import { findWords, type WordMatch } from "../items/item-lexicon.ts";
import { spanOf, type ItemSentence } from "../items/item-sentence.ts";
import { modalityAt } from "../items/modality-at.ts";
import { findRoles } from "./arms-roles.ts";
import { numberOf } from "../items/money.ts";

/** Words without which nobody passes arms to anyone: looked for first. */
const TRADES =
  /\b(?:s[eo]ll|sold|sale|suppl|deliver|ship(?:s|ped|ping|ment)|sen[dt]|g[ai]v|donat|provid|transfer|export|leas|lent|arm(?:s|ed|ing)|promis|pledg|offer|buy|bought|order|purchas|acquir|receiv|import|obtain|ask|request|appeal|press)/i;

/** Transfers of arms that a sentence tells, at most one of each of its main parts. */
export function findArmsTransfers(
  reader: TextReader,
  {
    text,
    sentence,
    day,
  }: { readonly text: string; readonly sentence: ItemSentence; readonly day: string | undefined },
): ArmsTransfer[] {
  if (sentence.actors.length < 2 || !TRADES.test(sentence.words)) return [];
  return sentence.parts.flatMap((part) => {
    const weapons = findWords(reader.items.weapons, sentence.words.slice(part.start, part.end)).map(
      (one) => ({
        ...one,
        start: one.start + part.start,
        end: one.end + part.start,
      }),
    );
    const [weapon] = weapons;
    const roles = weapon === undefined ? undefined : findRoles(sentence, part, weapons);
    if (weapon === undefined || roles === undefined) return [];
    const { supplier, recipient, at } = roles;
    if (supplier.id === recipient.id) return [];
    const own = weapons.find(({ start }) => start >= at) ?? weapon;
    const modality =
      roles.isAskedFor && modalityAt(sentence, part, at) === "actual"
        ? "requested"
        : modalityAt(sentence, part, at);
    const comparison = findComparison(sentence, part);
    const place = weaponPlace(sentence, own);
    return [
      {
        supplier: supplier.id,
        recipient: recipient.id,
        weapon: spanOf(sentence, place),
        weaponKind: kindOf(weapons, own),
        number: countIn(sentence, part, weapons),
        years: yearsIn(sentence.words.slice(part.start, part.end)),
        time: findTime(
          text,
          sentence.tokens.filter(
            ({ start, end }) =>
              start - sentence.span.start >= part.start && end - sentence.span.start <= part.end,
          ),
          day,
        ),
        comparison,
        evidence: spanOf(sentence, part),
        sentence: sentence.span,
        modality,
        confidence: confidenceOf([supplier, recipient].every(isNamed), modality),
      },
    ];
  });
}

function isNamed({ form }: PlacedActor): boolean {
  return form !== "meant";
}

/** "S-400 air defence missiles": a name beside the noun says more than the noun. */
function kindOf(weapons: readonly WordMatch[], own: WordMatch): string {
  const beside = weapons.filter(({ start, end }) => start <= own.end + 14 && end >= own.start - 14);
  const order = ["air-defence", "submarine", "helicopter", "drone", "ship", "artillery", "ammunition"];
  return (
    order.find((kind) => beside.some(({ name }) => name === kind)) ??
    beside.find(({ name }) => name !== "other")?.name ??
    own.name
  );
}

const MODIFIER =
  /^(?:[\p{Lu}\d][\p{L}\d/-]*|[\p{L}]+-[\p{L}]+|ballistic|cruise|air|anti-\p{L}+|combat|attack|nuclear|old|new|heavy|light|patrol|\p{L}+ed)$/u;

/** The weapon's noun with its names before it and the rest of its noun after it. */
function weaponPlace({ words, actors }: ItemSentence, { start, end }: Span): Span {
  let from = start;
  for (;;) {
    const before = /([\p{L}\d/-]+)\s+$/u.exec(words.slice(0, from));
    const word = before?.[1];
    if (before === null || word === undefined || !MODIFIER.test(word)) break;
    const at = from - before[0].length;
    if (actors.some((actor) => at < actor.end && at + word.length > actor.start)) break;
    if (
      /^\d[\d,]*$/.test(word) ||
      /^(?:In|On|The|A|supplied|delivered|ordered|received|donated|shipped|transferred|offered|exported|purchased)$/.test(
        word,
      )
    )
      break;
    from = at;
  }
  const after =
    /^(?: (?:fighters?|jets?|tanks?|missiles?|submarines?|boats?|drones?|systems?|vehicles?|helicopters?|frigates?|bombers?|aircraft|shells?|rockets?|air|defen[cs]e))+/.exec(
      words.slice(end),
    );
  return { start: from, end: end + (after?.[0].length ?? 0) };
}

const NUMBER = String.raw`(?<n>(?<!\d)\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|two dozen|three dozen)`;
const BEFORE_WEAPON = new RegExp(
  String.raw`(?<![\p{L}\d$-])${NUMBER}\s+(?:of (?:its|the) )?(?:[\p{L}\d/-]+\s+(?:of\s+)?){0,3}$`,
  "iu",
);
const OF_BOATS = new RegExp(
  String.raw`(?<![\p{L}\d$-])${NUMBER}\s+(?:[\p{L}\d/-]+\s+)?(?:boats|units|jets|aircraft|vessels|planes)\b`,
  "iu",
);

/** The number that stands before the weapon, or before "boats" and the like; nothing between them names a state. */
function countIn({ masked }: ItemSentence, part: Span, weapons: readonly Span[]): number | undefined {
  const said = masked.slice(part.start, part.end);
  for (const { start } of weapons) {
    const found = BEFORE_WEAPON.exec(said.slice(0, start - part.start))?.groups?.["n"];
    if (found !== undefined && !/^(?:1[89]|20)\d\d$/.test(found)) return numberOf(found);
  }
  const other = OF_BOATS.exec(said)?.groups?.["n"];
  return other === undefined ? undefined : numberOf(other);
}

function yearsIn(said: string): ArmsTransfer["years"] {
  const match = /\b(?:between|from)\s+((?:1[89]|20)\d\d)\s+(?:and|to|until)\s+((?:1[89]|20)\d\d)\b/i.exec(
    said,
  );
  return match === null ? undefined : { from: Number(match[1]), to: Number(match[2]) };
}
