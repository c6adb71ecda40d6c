import type { VerbForm, VerbReading } from "./token.ts";

/** Irregular verbs: dictionary form, past, participle. */
const IRREGULAR =
  "be was been|be were been|have had had|do did done|go went gone|say said said|tell told told|give gave given|take took taken|make made made|get got gotten|come came come|become became become|see saw seen|know knew known|think thought thought|find found found|leave left left|meet met met|send sent sent|hold held held|lead led led|keep kept kept|begin began begun|break broke broken|build built built|bring brought brought|buy bought bought|sell sold sold|fight fought fought|seek sought sought|speak spoke spoken|win won won|lose lost lost|pay paid paid|set set set|cut cut cut|hit hit hit|put put put|let let let|shut shut shut|shoot shot shot|strike struck struck|swear swore sworn|throw threw thrown|withdraw withdrew withdrawn|withhold withheld withheld|undertake undertook undertaken|uphold upheld upheld|understand understood understood|overthrow overthrew overthrown|overrun overran overrun|run ran run|rise rose risen|fall fell fallen|fly flew flown|flee fled fled|forbid forbade forbidden|forgive forgave forgiven|freeze froze frozen|grow grew grown|hear heard heard|hurt hurt hurt|lay laid laid|lie lay lain|lend lent lent|mean meant meant|ride rode ridden|ring rang rung|shake shook shaken|show showed shown|sink sank sunk|sit sat sat|spend spent spent|stand stood stood|steal stole stolen|sweep swept swept|teach taught taught|tear tore torn|wear wore worn|write wrote written|drive drove driven|draw drew drawn|choose chose chosen|catch caught caught|bind bound bound|beat beat beaten|bear bore borne|burst burst burst|cast cast cast|cost cost cost|deal dealt dealt|feed fed fed|feel felt felt|forge forged forged|foresee foresaw foreseen|hang hung hung|hide hid hidden|oversee oversaw overseen|quit quit quit|read read read|rebuild rebuilt rebuilt|rid rid rid|split split split|spread spread spread|stick stuck stuck|sting stung stung|swing swung swung|wage waged waged|wind wound wound|blow blew blown|behead beheaded beheaded|bid bid bid|rebut rebutted rebutted|dig dug dug|light lit lit|slay slew slain|shed shed shed|shrink shrank shrunk|eat ate eaten|arise arose arisen|agree agreed agreed|free freed freed|guarantee guaranteed guaranteed|decree decreed decreed|die died died|tie tied tied|slap slapped slapped|ban banned banned|rap rapped rapped|travel travelled travelled|cancel cancelled cancelled|cancel canceled canceled|slam slammed slammed|plan planned planned|ship shipped shipped|rob robbed robbed|snub snubbed snubbed|dub dubbed dubbed|refer referred referred|expel expelled expelled|arm armed armed|lie lied lied";

const known = new Map<string, VerbReading>();
for (const row of IRREGULAR.split("|")) {
  const [lemma = "", past = "", participle = ""] = row.split(" ");
  if (!known.has(past)) known.set(past, { lemma, form: "past" });
  if (participle !== past && participle !== lemma && !known.has(participle))
    known.set(participle, { lemma, form: "participle" });
}
for (const [text, lemma, form] of [
  ["is", "be", "s"],
  ["are", "be", "base"],
  ["am", "be", "base"],
  ["be", "be", "base"],
  ["been", "be", "participle"],
  ["being", "be", "ing"],
  ["has", "have", "s"],
  ["'s", "be", "s"],
  ["'re", "be", "base"],
  ["'ve", "have", "base"],
  ["does", "do", "s"],
  ["goes", "go", "s"],
  ["dying", "die", "ing"],
  ["lying", "lie", "ing"],
] as const)
  known.set(text, { lemma, form });

const VOWEL = /[aeiou]/;

/** How a word reads as a verb, given which dictionary forms are known; nothing when it cannot be one of them. */
export function readVerb(lower: string, isVerb: (lemma: string) => boolean): VerbReading | undefined {
  const irregular = known.get(lower);
  if (irregular !== undefined) return irregular;
  if (isVerb(lower)) return { lemma: lower, form: "base" };
  for (const [ending, form] of ENDINGS) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 2) continue;
    const stem = stemsOf(lower.slice(0, -ending.length), ending).find(isVerb);
    if (stem !== undefined) return { lemma: stem, form };
  }
  return undefined;
}

/** A guess for a word tagged as a verb that no list knows. */
export function guessVerb(lower: string): VerbReading {
  for (const [ending, form] of ENDINGS) {
    if (lower.length > ending.length + 2 && lower.endsWith(ending) && !lower.endsWith("ss")) {
      const [plain = lower, withE = plain] = stemsOf(lower.slice(0, -ending.length), ending);
      return { lemma: /(?:at|iz|is|uc|ur|v|g|c)$/.test(plain) ? withE : plain, form };
    }
  }
  return { lemma: lower, form: "base" };
}

const ENDINGS: readonly (readonly [string, VerbForm])[] = [
  ["ied", "past"],
  ["ies", "s"],
  ["ing", "ing"],
  ["ed", "past"],
  ["es", "s"],
  ["s", "s"],
];

function stemsOf(stem: string, ending: string): string[] {
  if (ending === "ied" || ending === "ies") return [`${stem}y`];
  if (ending === "s") return [stem];
  const doubled = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return VOWEL.test(stem) ? [stem, `${stem}e`, ...doubled] : [`${stem}e`];
}
