const NAME = String.raw`\p{Lu}[\p{L}.’'&/-]*(?: (?:of |and |for |the )?\p{Lu}[\p{L}.’'&/-]*)*`;
const ASKED = String.raw`(?:poll|survey|study)s?`;

/** Ways to name who asked, the surest first. */
const WAYS: readonly RegExp[] = [
  String.raw`${ASKED},? (?:was )?(?:conducted |published |carried out |taken |done |commissioned )?(?:by|for|from) (?:the )?(${NAME})`,
  String.raw`pollsters? (${NAME})`,
  String.raw`[Aa]ccording to (?:the )?(${NAME})(?=[,.]|$| in \d| on )`,
  String.raw`(?:^|[\s,])(${NAME})(?:’s|'s)? (?:\d{4} )?(?:opinion |public )?${ASKED}\b`,
  String.raw`(?:^|, )(?:the )?(${NAME}) (?:found|says|said|reported|asked|suggests|showed|polled|surveyed)\b`,
].map((source) => new RegExp(source, "u"));

/** Who asked, as written; nothing where the words name nobody. */
export function pollsterIn(words: string): string | undefined {
  for (const way of WAYS) {
    const name = nameOf(way.exec(words)?.[1]);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** "A", "The" and "Opinion" before "poll" name nobody. */
function nameOf(words: string | undefined): string | undefined {
  const name = words
    ?.replace(/^(?:(?:A|An|The|In|One|New|Recent|Last|This|According|Some|Only)\b\s?)+/, "")
    .replace(/(?:['’]s)$/, "")
    .trim();
  return name === undefined ||
    name === "" ||
    /^(?:Opinion|Exit|National|Respondents|Analysts|Officials)$/.test(name)
    ? undefined
    : name;
}
