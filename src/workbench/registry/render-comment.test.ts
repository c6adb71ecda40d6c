import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderComment } from "./render-comment.ts";

const HARMLESS =
  /^<(\/?(p|em|strong|code|pre|ul|ol|li|blockquote|h[1-6]|a)|(hr|br) \/|ol start="\d+"|code class="[^"<>]*"|a( rel="nofollow noopener noreferrer")? href="((https?:|(?![a-z][a-z0-9+.-]*:))[^"<>]*)"( title="[^"<>]*")?)>$/i;

describe("a comment as HTML", () => {
  it.each([
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["[a](javascript:alert(1))", '<p><a href="">a</a></p>'],
    ["[a](mailto:a@b.example)", '<p><a href="">a</a></p>'],
    ["<irc://x>", '<p><a href="">irc://x</a></p>'],
    [
      "![a](https://x.example/spy.png)",
      '!<a rel="nofollow noopener noreferrer" href="https://x.example/spy.png">a</a>',
    ],
    ["[a](/v1/facts/x)", '<a href="/v1/facts/x">a</a>'],
    ["[[regimes]]", '<a href="#driver-regimes">regimes</a>'],
    ["`[[regimes]]` [see [[regimes]]](/x)", "<code>[[regimes]]</code>"],
    ['[[a"onclick="x]]', "[[a&quot;onclick=&quot;x]]"],
  ])("of %s holds %s", (text, html) => {
    expect(renderComment(text)).toContain(html);
  });

  it("holds harmless tags alone, whatever is typed", () => {
    const piece = fc.constantFrom(
      "<script>",
      "</p>",
      "[",
      "](",
      ")",
      "!",
      "javascript:",
      "data:text/html,",
      "http://x",
      "<",
      ">",
      '"',
      "'",
      "`",
      "[[a-b]]",
      "\n\n",
      "# ",
      "> ",
      "- ",
      "&lt;",
      "&#106;",
      "onclick=",
      "\\",
      "*",
      " ",
      "mailto:a@b",
      "<a href=x>",
      "```js\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 25 }), (parts) => {
        const tags = renderComment(parts.join("")).match(/<[^>]*>/g) ?? [];
        expect(tags.filter((tag) => !HARMLESS.test(tag))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
