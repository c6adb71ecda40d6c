import { EntenteError } from "../../../core/index.ts";
import { dayOf } from "./day.ts";
import type { TextDocument } from "./document.ts";
import { plainParagraphs } from "./plain-html.ts";

/** The little of a page's tree that is used here. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly body: PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode>;
  querySelector(selector: string): PageNode | null;
  getAttribute(name: string): string | null;
  remove(): void;
}

const FURNITURE =
  'script, style, noscript, template, iframe, svg, nav, footer, aside, form, button, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"], [role="dialog"]';
const BLOCKS =
  /^(?:P|DIV|SECTION|ARTICLE|MAIN|HEADER|H[1-6]|LI|UL|OL|DL|DT|DD|BLOCKQUOTE|PRE|TABLE|THEAD|TBODY|TR|FIGURE|FIGCAPTION|HR|BODY)$/;
const DATES =
  'meta[property="article:published_time"], meta[name="date"], meta[name="pubdate"], meta[name="publish-date"], meta[name="DC.date.issued"], meta[itemprop="datePublished"]';
/** Elements up to which a page is weighed as a tree; the time that takes grows with their square. */
const MOST_ELEMENTS = 3000;
/** Elements open at once up to which it is; deeper ones cost the same. */
const MOST_OPEN = 150;
/** Letters in which a large page's title and date are looked for. */
const HEAD_LETTERS = 50_000;

/**
 * The article of a web page, without menus, advertisements and other furniture.
 *
 * Throws: `record/unreadable-page` when it is built so deep or so large that it cannot be read, or holds no text.
 */
export async function readHtml(html: string, address: string | undefined): Promise<TextDocument> {
  const { Readability } = await import("@mozilla/readability");
  const { parseHTML } = await import("linkedom");
  try {
    if (isLarge(html)) return largePage(parseHTML, html, address);
    const page = treeOf(parseHTML, html);
    const date = dayOf(dateIn(page));
    const named = clean(page.querySelector("title")?.textContent ?? "");
    for (const node of page.querySelectorAll(FURNITURE)) node.remove();
    const whole = paragraphsOf(page.body);
    const article = new Readability(page, { maxElemsToParse: MOST_ELEMENTS }).parse();
    const title = clean(article?.title ?? "") || named || undefined;
    const chosen = paragraphsOf(
      treeOf(parseHTML, `<html><body>${article?.content ?? ""}</body></html>`).body,
    );
    const paragraphs = chosen.length > 0 ? chosen : whole;
    if (paragraphs.length === 0 && title === undefined) throw unreadable("holds no text");
    return {
      format: "html",
      title,
      date: date ?? dayOf(article?.publishedTime ?? undefined),
      address,
      original: withTitle(title, paragraphs),
    };
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause;
    throw unreadable("is built in a way that cannot be read", cause);
  }
}

/** A page of more elements than can be weighed: its paragraphs in order, without the furniture that its elements name. */
function largePage(
  parse: (html: string) => unknown,
  html: string,
  address: string | undefined,
): TextDocument {
  const head = html.slice(0, HEAD_LETTERS);
  const end = head.search(/<\/head\b|<body\b/i);
  const page = treeOf(parse, end < 0 ? "" : `<html>${head.slice(0, end)}</html>`);
  const title = clean(page.querySelector("title")?.textContent ?? "") || undefined;
  const paragraphs = plainParagraphs(html);
  if (paragraphs.length === 0 && title === undefined) throw unreadable("holds no text");
  return {
    format: "html",
    title,
    date: dayOf(dateIn(page)),
    address,
    original: withTitle(title, paragraphs),
  };
}

/** Elements that are never closed, and what is none. */
const NEVER_OPEN = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|[^a-z])/i;

/** Whether a page has more elements, or more of them inside one another, than can be weighed as a tree. */
function isLarge(html: string): boolean {
  let [count, open] = [0, 0];
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    if (html[at + 1] === "/") open = Math.max(0, open - 1);
    else {
      count++;
      if (!NEVER_OPEN.test(html.slice(at + 1, at + 9))) open++;
    }
    if (count > MOST_ELEMENTS || open > MOST_OPEN) return true;
  }
  return false;
}

/** Paragraphs of a piece of HTML such as a feed's summary. */
export async function paragraphsOfHtml(html: string): Promise<string[]> {
  if (isLarge(html)) return plainParagraphs(html);
  const { parseHTML } = await import("linkedom");
  const page = treeOf(parseHTML, `<html><body>${html}</body></html>`);
  for (const node of page.querySelectorAll(FURNITURE)) node.remove();
  return paragraphsOf(page.body);
}

/** Title and paragraphs, an empty line between them; a title that the text begins with stands once. */
export function withTitle(title: string | undefined, paragraphs: readonly string[]): string {
  const own = title === undefined || paragraphs[0] === title ? paragraphs : [title, ...paragraphs];
  return own.join("\n\n");
}

function treeOf(parse: (html: string) => unknown, html: string): PageNode {
  const full = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return (parse(full) as { readonly document: PageNode }).document;
}

function dateIn(page: PageNode): string | undefined {
  const meta = page.querySelector(DATES)?.getAttribute("content");
  const time = page.querySelector("article time[datetime], time[datetime]")?.getAttribute("datetime");
  const linked = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .map(({ textContent }) => /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(textContent ?? "")?.[1])
    .find((found) => found !== undefined);
  return meta ?? linked ?? time ?? undefined;
}

function paragraphsOf(body: PageNode | null): string[] {
  const paragraphs: string[] = [];
  let line = "";
  const close = () => {
    const text = clean(line);
    if (text !== "") paragraphs.push(text);
    line = "";
  };
  const walk = (node: PageNode) => {
    if (node.nodeType === 3) line += node.textContent ?? "";
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toUpperCase();
    const isBlock = BLOCKS.test(name);
    if (isBlock) close();
    if (name === "BR" || name === "TD" || name === "TH") line += " ";
    for (const child of node.childNodes) walk(child);
    if (isBlock) close();
  };
  if (body !== null) walk(body);
  close();
  return paragraphs;
}

function clean(text: string): string {
  return text.replaceAll(/[\s\u200B\u00AD\uFEFF]+/g, (gap) => (/\s/.test(gap) ? " " : "")).trim();
}

function unreadable(why: string, cause?: unknown): EntenteError {
  return new EntenteError("record/unreadable-page", {
    message: `The page ${why}.`,
    hint: "Copy the article's text into a plain file and read that.",
    ...(cause === undefined ? {} : { cause }),
  });
}
