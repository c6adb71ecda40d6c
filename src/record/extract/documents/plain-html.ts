/** Elements whose content is no article. */
const SKIPPED = new Set(
  "script style noscript template iframe svg nav footer aside form button dialog head".split(" "),
);
/** Elements that do not part a paragraph. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code data del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};
const LAST_CODE_POINT = 0x10ffff;

/**
 * The paragraphs of a page, read from front to back without building its tree.
 *
 * For pages too large for a tree: menus and the like are known by their elements only. Time grows with the page.
 */
export function plainParagraphs(html: string): string[] {
  const paragraphs: string[] = [];
  // Names whose closing tag was looked for in vain: looked for again each time, they would cost their square.
  const unclosed = new Set<string>();
  let line: string[] = [];
  const close = () => {
    const text = withoutEntities(line.join("")).replaceAll(/\s+/g, " ").trim();
    if (text !== "") paragraphs.push(text);
    line = [];
  };
  for (let at = 0; at < html.length;) {
    const open = html.indexOf("<", at);
    line.push(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    const end = endOfTag(html, open, unclosed);
    // No tag ends any more: the rest is text.
    if (end < 0) {
      line.push(html.slice(open));
      break;
    }
    const name = /^<\/?([a-z][a-z\d]*)/i.exec(html.slice(open, open + 30))?.[1]?.toLowerCase();
    if (name !== undefined && !INLINE.has(name)) close();
    at = end;
    if (name === undefined || !SKIPPED.has(name) || html[open + 1] === "/" || unclosed.has(name)) continue;
    const closing = html.indexOf(`</${name}`, end);
    if (closing < 0) unclosed.add(name);
    else at = closing;
  }
  close();
  return paragraphs;
}

/** Past a tag or a comment; a comment that nothing closes ends as a tag does. */
function endOfTag(html: string, open: number, unclosed: Set<string>): number {
  if (html.startsWith("<!--", open) && !unclosed.has("!--")) {
    const end = html.indexOf("-->", open + 4);
    if (end >= 0) return end + 3;
    unclosed.add("!--");
  }
  const end = html.indexOf(">", open);
  return end < 0 ? end : end + 1;
}

function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, ...found: string[]) => {
    const [decimal, hex, name] = found;
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}
