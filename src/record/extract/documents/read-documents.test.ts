import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocuments } from "./read-documents.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (data: Uint8Array) =>
  readDocuments({ bytes: data }).then(
    () => "read",
    (cause: { code?: string }) => cause.code,
  );

const PAGE = `<!doctype html><html><head><title>Two ministers meet</title>
<meta property="article:published_time" content="2014-05-21T09:00:00+08:00"><script>var a = "Iran attacked";</script></head>
<body><nav><a href="/">Home</a> World</nav><div class="cookie" role="dialog">Accept all?</div>
<article><h1>Two ministers meet</h1><p>The ministers met in&nbsp;Vienna &amp; shook hands.</p><p>They <b>agreed</b> to meet
again.</p><aside>Most read</aside></article><footer>All rights reserved</footer></body></html>`;

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>First &amp; best</title><link>https://example.org/1</link><pubDate>Wed, 21 May 2014 23:00:00 GMT</pubDate>
<description>&lt;p&gt;Russia sold gas to China.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description></item>
<item><title><![CDATA[Second]]></title></item></channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title type="text">Only</title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/a"/><updated>2015-01-02T03:04:05Z</updated>
<summary type="html">A &lt;i&gt;short&lt;/i&gt; text.</summary></entry></feed>`;

describe("documents", () => {
  it("of a page are its title and the paragraphs of its article, without the furniture", async () => {
    expect(await readDocuments({ bytes: bytes(PAGE), address: "https://example.org/x" })).toEqual([
      {
        format: "html",
        title: "Two ministers meet",
        date: "2014-05-21",
        address: "https://example.org/x",
        original:
          "Two ministers meet\n\nThe ministers met in Vienna & shook hands.\n\nThey agreed to meet again.",
      },
    ]);
  });

  it("of a feed are its entries with their own days and addresses", async () => {
    expect(await readDocuments({ bytes: bytes(RSS) })).toMatchObject([
      {
        title: "First & best",
        date: "2014-05-21",
        address: "https://example.org/1",
        original: "First & best\n\nRussia sold gas to China.",
      },
      { title: "Second", date: undefined, original: "Second" },
    ]);
    expect(await readDocuments({ bytes: bytes(ATOM) })).toMatchObject([
      {
        title: "Only",
        date: "2015-01-02",
        address: "https://example.org/a",
        original: "Only\n\nA short text.",
      },
    ]);
  });

  it("of plain text are the text itself, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), async (tail) => {
        const text = `Talks: a < b. ${tail.replaceAll(/[\p{Cc}\uFFFD]/gu, " ")}`;
        const [document] = await readDocuments({ bytes: bytes(text) });
        expect(document).toMatchObject({ format: "text", original: text });
      }),
    );
  });

  it("in older character sets are decoded as they say", async () => {
    const page = Buffer.from(
      '<html><head><meta charset="windows-1251"></head><body><p>xx</p></body></html>',
      "latin1",
    );
    page.set([0xcc, 0xe8], page.indexOf("xx"));
    expect((await readDocuments({ bytes: page }))[0]?.original).toBe("Ми");
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Wide text", "utf16le")]);
    expect((await readDocuments({ bytes: wide }))[0]?.original).toBe("Wide text");
  });

  it("are refused when binary, damaged or growing without end", async () => {
    expect(await codeOf(bytes("%PDF-1.7 …"))).toBe("record/not-text");
    expect(await codeOf(new Uint8Array([65, 0, 66, 1]))).toBe("record/not-text");
    expect(await codeOf(new Uint8Array(500).map((_, k) => 128 + (k % 64)))).toBe("record/not-text");
    expect(await codeOf(bytes('<?xml version="1.0"?><rss><channel><item></channel></rss>'))).toBe(
      "record/unreadable-page",
    );
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel/></rss>';
    expect(await codeOf(bytes(bomb))).toBe("record/unreadable-page");
    expect(await codeOf(bytes(`<html><body>${"<div>".repeat(50_000)}deep</body></html>`))).toMatch(
      /^(?:read|record\/unreadable-page)$/,
    );
  });
});
