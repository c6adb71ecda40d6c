import { micromark } from "micromark";

/**
 * A comment's Markdown as HTML that is safe to show: HTML in it is shown as text, pictures are links, and links lead to
 * the web or within the page only. `[[driver-id]]` becomes a link to that driver, `#driver-driver-id`.
 */
export function renderComment(text: string): string {
  const html = micromark(text, { extensions: [{ disable: { null: ["labelStartImage"] } }] });
  return linkDrivers(html)
    .replaceAll(FOREIGN_LINK, '<a href="">')
    .replaceAll('<a href="http', '<a rel="nofollow noopener noreferrer" href="http');
}

/** A link as it stands in what was rendered; within text a quotation mark is written `&quot;`. */
const FOREIGN_LINK = /<a href="(?!https?:)[a-z][a-z0-9+.-]*:[^"]*"( title="[^"]*")?>/gi;
const MENTION = /\[\[([a-z][a-z0-9-]{0,59})\]\]/g;

/** Mentions outside code and links become links. */
function linkDrivers(html: string): string {
  return html
    .split(/(<(code|a)\b[^>]*>[\s\S]*?<\/\2>|<[^>]*>)/)
    .filter((_, k) => k % 3 !== 2)
    .map((part, k) => (k % 2 === 1 ? part : part.replaceAll(MENTION, '<a href="#driver-$1">$1</a>')))
    .join("");
}
