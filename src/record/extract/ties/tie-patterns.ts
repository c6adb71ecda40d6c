import type { TieForce } from "./tie.ts";

/** Words that say how something works on a pair; `pair` and `why` are groups. */
export interface TiePattern {
  readonly way: TieForce["way"];
  readonly pattern: RegExp;
  /** Where the words themselves say what it is. */
  readonly theme?: string;
  /** Whether the reason is what stands before the words found, and no group. */
  readonly isWhyBefore: boolean;
}

/** § and as many ¦ as are needed stand for an actor in the masked words of a sentence. */
const ONE = String.raw`(?:the )?§¦*(?:['’]s?)?(?: (?!and\b|to\b|with\b|or\b|in\b|on\b|at\b|by\b|is\b|are\b|of\b|over\b|together\b|closer\b|apart\b)\p{Ll}+)?`;
const PAIR = String.raw`(?<pair>(?:both |between )?${ONE}(?:(?:, ${ONE})*,? (?:and|to|with) (?:\p{L}+ ){0,1}?${ONE})?)`;
/** What stands before the words is why. */
const WHY = "<";
const ADVERB = String.raw`(?:\p{L}+ly |still |also |now |often |further ){0,2}`;

const rows: readonly (readonly [TieForce["way"], string, string?])[] = [
  // Brought together.
  [
    "driver",
    String.raw`${WHY}\b(?:push(?:es|ed)?|driv(?:es?|ing)|drove|bring(?:s|ing)?|brought|draws?|drew|pull(?:s|ed)?|forc(?:es?|ed)|holds?|held|throws?|threw)\s+${PAIR}\s+(?:\p{L}+ ){0,2}?(?:together|closer|toward|towards|into (?:each other|one another|an alliance|alliance))`,
  ],
  [
    "driver",
    String.raw`${WHY}\b(?:binds?|bound|unit(?:es?|ed)|ties?|tied|links?|linked|cement(?:s|ed)?|joins?)\s+${PAIR}`,
  ],
  [
    "driver",
    String.raw`${PAIR}(?:,|[^;.,]{0,30}?) (?:is|are|was|were|has been|have been) ${ADVERB}(?:united|driven|pushed|bound|brought|drawn|held|pulled|tied|linked)(?: together| closer)? (?:together )?by (?<why>[^;.]{3,100})`,
  ],
  [
    "driver",
    String.raw`${PAIR} (?:has |have |had )?${ADVERB}(?:grow|grew|grown|mov(?:e|ed)|draw|drew|drawn|come|came|become|became|edged) (?:\p{L}+ ){0,1}?(?:closer|together)(?: together)? (?:because of|out of|over|through|in the face of|under|thanks to) (?<why>[^;.,]{3,100})`,
  ],
  [
    "driver",
    String.raw`${WHY}\b(?:driv(?:es|en)|drove|push(?:es|ed)|forc(?:es|ed)|thr(?:ows|ew|own)) (?<pair>${ONE} into the (?:arms|orbit|embrace|camp) of ${ONE})`,
  ],
  [
    "driver",
    String.raw`(?:What|what) (?:pushes|drives|drove|brings|brought|draws|drew|holds|held|unites|united|binds) ${PAIR}(?: together| closer)? (?:is|was) (?<why>[^;.]{3,100})`,
  ],
  [
    "driver",
    String.raw`${PAIR} ${ADVERB}(?:shares?|shared|ha(?:s|ve|d)|enjoys?|face[sd]?) (?<why>(?:an? )?(?:long |open )?(?:border|frontier)\b[^;.]*)`,
    "geography",
  ],
  [
    "driver",
    String.raw`${PAIR} ${ADVERB}(?:shares?|shared|ha(?:s|ve|d)|enjoys?|enjoyed|face[sd]?) (?<why>(?:an? )?(?:high degree of |\p{L}+ly )?(?:common|mutual|shared|deep mutual|same|similar|high degree)[^;.,]*)`,
  ],
  [
    "driver",
    String.raw`(?<pair>§¦*[^;.§]{0,12}? (?:shares?|shared|has|have) (?<why>(?:an? )(?:long |open |common |land )*(?:border|frontier)) [^;.§]{0,40}?with (?:the )?§¦*)`,
    "geography",
  ],
  ["driver", String.raw`${PAIR} ${ADVERB}(?:shares?|shared) (?<why>(?:an? |the )?[^;.,]{3,40})`],
  [
    "driver",
    String.raw`${PAIR} ${ADVERB}(?<why>trust(?:s|ed)?) (?:each other|one another|the other)`,
    "trust",
  ],
  [
    "driver",
    String.raw`(?<why>(?:[Tt]rust|[Cc]onfidence)) ${PAIR.replace("(?:both |between )?", "(?:between |of |among )")}[^;.,]* (?:is|are|was|runs?|remains?|ran) (?:\p{L}+ ){0,1}?(?:high|strong|deep|solid|great|firm)`,
    "trust",
  ],
  [
    "driver",
    String.raw`${WHY}\b(?:help(?:s|ed)?|lead(?:s|ing)?|led|encourag(?:es?|ed)|allow(?:s|ed)?) ${PAIR} to (?:work|act|stand|stay|cooperate|co-operate|draw|ally)`,
  ],
  // Kept apart.
  [
    "friction",
    String.raw`${PAIR} (?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?) ${ADVERB}(?:divided|separated|split|kept apart|estranged) (?:by|over) (?<why>[^;.,]{3,100})`,
  ],
  [
    "friction",
    String.raw`(?<pair>§¦* (?:do|does|did)(?: not|n['’]t) (?:\p{L}+ )?(?<why>trust) (?:the )?§¦*)`,
    "trust",
  ],
  [
    "friction",
    String.raw`(?<pair>§¦* (?:is|are|was|were|remain(?:s|ed)?) ${ADVERB}(?<why>dependent|reliant) (?:up)?on (?:\p{Ll}+ ){0,2}?§¦*)`,
    "dependence",
  ],
  [
    "friction",
    String.raw`${WHY}\b(?:keeps?|kept|holds?|held|drives?|drove|forces?|pushes|pulls?) ${PAIR} (?:firmly |still |well )?apart`,
  ],
  [
    "friction",
    String.raw`${WHY}\b(?:divid(?:es?|ed|ing)|separat(?:es?|ed)|splits?|estrang(?:es?|ed)|alienat(?:es?|ed)) ${PAIR}`,
  ],
  ["friction", String.raw`${WHY}\b(?:stands?|stood|comes?|came|lies?|lay|sits?|sat) between ${PAIR}`],
  [
    "friction",
    String.raw`${WHY}\b(?:strain(?:s|ed)?|troubl(?:es?|ed)|poison(?:s|ed)?|burden(?:s|ed)?|complicat(?:es?|ed)|hamper(?:s|ed)?|cloud(?:s|ed)?|overshadow(?:s|ed)?|undermin(?:es?|ed)|weaken(?:s|ed)?|damag(?:es?|ed)|hinder(?:s|ed)?|harm(?:s|ed)?) (?:the )?(?:relations|ties|relationship|friendship|partnership|alliance|links)(?: between| of)? ${PAIR}`,
  ],
  [
    "friction",
    String.raw`${PAIR} ${ADVERB}(?:lacks?|lacked|ha(?:s|ve|d) (?:no|little)|shares? (?:no|little)) (?<why>[^;.,]{3,80})`,
  ],
  [
    "friction",
    String.raw`(?:\b[Nn]o|\b[Ll]ittle|[Ll]ack of|[Aa]bsence of|[Ww]ant of|hardly any) (?<why>(?:[\p{L}-]+ ){0,3}?[\p{L}-]+) (?:exists? |remains? )?${PAIR.replace("(?:both |between )?", "(?:between |among )")}`,
  ],
  [
    "friction",
    String.raw`\b[Nn]o (?<why>(?:[\p{L}-]+ ){0,3}?[\p{L}-]+) (?:unites?|binds?|ties?|pushes|brings?|joins?) ${PAIR}`,
  ],
  [
    "friction",
    String.raw`(?<why>(?:[\p{L}-]+ )?(?:[Dd]istrust|[Mm]istrust|[Ss]uspicions?|[Rr]ivalry|[Cc]ompetition|[Hh]ostility|[Dd]isputes?|[Qq]uarrels?|[Aa]nimosity)) ${PAIR.replace("(?:both |between )?", "(?:between |among |of )")}`,
  ],
  [
    "friction",
    String.raw`${PAIR}(?:['’]s?)? (?<why>(?:competition|rivalry|competes?|quarrel) (?:in|over|for) [^;.,:]{3,60})`,
  ],
  [
    "friction",
    String.raw`${PAIR} ${ADVERB}(?:distrusts?|mistrusts?|distrusted|do not (?<why>trust)|fears?) (?:each other|one another)`,
    "trust",
  ],
  [
    "friction",
    String.raw`(?<pair>${ONE} (?:economic |heavy |growing |military |financial )?(?<why>dependen(?:ce|cy)|reliance) (?:up)?on (?:the )?§¦*)`,
    "dependence",
  ],
  [
    "friction",
    String.raw`(?<why>[Dd]ependen(?:ce|cy)|[Rr]eliance) (?<pair>of ${ONE} (?:up)?on (?:the )?§¦*)`,
    "dependence",
  ],
  [
    "friction",
    String.raw`(?<pair>§¦* ${ADVERB}(?<why>depend(?:s|ed)?|rel(?:y|ies|ied)) (?:heavily )?(?:up)?on (?:[\p{Ll}]+ ){0,2}?§¦*)`,
    "dependence",
  ],
  [
    "friction",
    String.raw`(?<why>(?<pair>§¦*(?:['’]s)? (?:influence|investment|interests?|power|money|sway)[^;.,]{0,30}? (?:competes?|competed|clash(?:es|ed)?|collides?|overlaps?|rubs?) (?:up )?(?:with|against) (?:that of |those of )?(?:the )?§¦*))`,
    "spheres",
  ],
  [
    "friction",
    String.raw`(?<why>[Ss]pheres? of influence) (?<pair>of ${ONE} and ${ONE}) [^;.,]*\b(?:overlap|meet|clash|collide)`,
    "spheres",
  ],
  [
    "friction",
    String.raw`${PAIR} ${ADVERB}(?:ha(?:s|ve|d)|hold|pursue) (?:very |widely |quite )?(?<why>(?:different|opposing|conflicting|divergent|rival|clashing) [^;.,]{3,60})`,
  ],
];

/** Patterns in the order in which they are tried; the first that holds of a stretch stands. */
export const TIE_PATTERNS: readonly TiePattern[] = rows.map(([way, source, theme]) => ({
  way,
  isWhyBefore: source.startsWith(WHY),
  pattern: new RegExp(source.startsWith(WHY) ? source.slice(WHY.length) : source, "dgu"),
  ...(theme === undefined ? {} : { theme }),
}));

/** Words without which no pattern holds: looked for first. */
export const TIE_WORDS =
  /\b(?:push|driv|drov|br(?:ing|ought)|dr(?:aw|ew)|pull|forc|h[eo]ld|thr[eo]w|bind|bound|unit|tie[sd]|link|cement|join|shar|ha(?:s|ve|d)\b|enjoy|fac(?:e|ed|es)\b|trust|mistrust|distrust|confidence|help|le(?:a)?d|encourag|allow|ke(?:ep|pt)|divid|separat|split|estrang|alienat|st(?:and|ood)|com(?:e|es)\b|came|l(?:ie|ies|ay)\b|s[ia]t|strain|troubl|poison|burden|complicat|hamper|cloud|overshadow|undermin|weaken|damag|hinder|harm|lack|no\b|little|absence|want|suspicio|rivalry|compet|hostility|disput|quarrel|animosity|depend|relian|rel(?:y|ies|ied)|clash|collid|overlap|rub|sphere|hold|pursue|grow|grew|mov|edg|fear)/i;
