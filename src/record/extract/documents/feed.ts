import { EntenteError } from "../../../core/index.ts";
import { dayOf } from "./day.ts";
import type { TextDocument } from "./document.ts";
import { paragraphsOfHtml, withTitle } from "./html.ts";

type Node = Readonly<Record<string, unknown>>;

/**
 * Entries of an RSS or Atom feed, in its order.
 *
 * Throws: `record/unreadable-page` for XML that is damaged, defines entities of its own, or is no feed.
 */
export async function readFeed(xml: string): Promise<TextDocument[]> {
  // Entities defined in the file itself can grow without end; feeds have no need of them.
  if (/<!ENTITY/i.test(xml)) throw notAFeed("defines entities of its own");
  const { XMLParser } = await import("fast-xml-parser");
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", parseTagValue: false });
  let tree: Node;
  try {
    tree = parser.parse(xml, true) as Node;
  } catch (cause) {
    throw notAFeed("is damaged XML", cause);
  }
  const channel = inside(inside(tree, "rss"), "channel");
  const entries = [
    ...listOf(channel, "item"),
    ...listOf(inside(tree, "rdf:RDF"), "item"),
    ...listOf(inside(tree, "feed"), "entry"),
  ];
  if (entries.length === 0 && channel === undefined && inside(tree, "feed") === undefined)
    throw notAFeed("is XML, but neither RSS nor Atom");
  return Promise.all(entries.map(readEntry));
}

async function readEntry(entry: Node): Promise<TextDocument> {
  const first = (...names: readonly string[]) =>
    names.map((name) => textOf(entry[name])).find((text) => text !== undefined);
  const [title] = await paragraphsOfHtml(first("title") ?? "");
  const body = first("content:encoded", "content", "description", "summary") ?? "";
  return {
    format: "feed",
    title,
    date: dayOf(first("pubDate", "published", "dc:date", "updated")),
    address: linkOf(entry["link"]),
    original: withTitle(title, await paragraphsOfHtml(body)),
  };
}

/** RSS writes the address as text, Atom as an attribute of the link that is not to something else. */
function linkOf(link: unknown): string | undefined {
  const links = Array.isArray(link) ? (link as unknown[]) : [link];
  for (const one of links) {
    if (typeof one === "string" && one.trim() !== "") return one.trim();
    const node = asNode(one);
    const rel = node?.["@rel"] ?? "alternate";
    if (rel === "alternate" && typeof node?.["@href"] === "string") return node["@href"];
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const text = typeof one === "string" ? one : asNode(one)?.["#text"];
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

function inside(node: Node | undefined, name: string): Node | undefined {
  return asNode(node?.[name]);
}

function listOf(node: Node | undefined, name: string): Node[] {
  const value = node?.[name];
  return (Array.isArray(value) ? (value as unknown[]) : [value])
    .map(asNode)
    .filter((one) => one !== undefined);
}

function asNode(value: unknown): Node | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : undefined;
}

function notAFeed(why: string, cause?: unknown): EntenteError {
  return new EntenteError("record/unreadable-page", {
    message: `The feed ${why}.`,
    hint: "Give an RSS or Atom feed, a web page or plain text.",
    ...(cause === undefined ? {} : { cause }),
  });
}
