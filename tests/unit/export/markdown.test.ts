// @vitest-environment jsdom

import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { markdownOf } from "../../../utils/export/markdown";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";
import fc from "../../property";

const reader = new MarkdownIt({ html: true });

function written(html: string): string {
  return markdownOf(sanitizeToFragment(html, { loadImages: false }));
}

/** `markdown` as a reader of Markdown shows it. */
function shown(markdown: string): HTMLElement {
  const page = document.createElement("div");
  page.innerHTML = reader.render(markdown);
  return page;
}

/** How long the property may take on a busy machine. */
const LONG_MS = 60_000;

/** [what it is, the HTML, the Markdown]. */
const CASES: readonly (readonly [what: string, html: string, markdown: string])[] = [
  ["headings below the title", "<h1>Tides</h1><h3>Moon</h3>", "## Tides\n\n### Moon"],
  ["emphasis", "<p>a <strong>bold </strong>and <em>fine</em> word</p>", "a **bold** and *fine* word"],
  ["emphasis beside letters", "<p><b>“Sail”</b>s</p>", "<b>“Sail”</b>s"],
  [
    "lists in lists",
    "<ol start=3><li>one<ul><li>in<li>side</ul><li>two</ol>",
    "3. one\n\n   - in\n   - side\n\n4. two",
  ],
  [
    "quotes in quotes",
    "<blockquote><p>outer<blockquote><p>inner</blockquote></blockquote>",
    "> outer\n>\n> > inner",
  ],
  [
    "code with its language",
    '<pre data-cl-lang="ts"><code>if (a &lt; b) {\n  `x`;\n}\n</code></pre>',
    "```ts\nif (a < b) {\n  `x`;\n}\n```",
  ],
  ["fences in code", "<pre>```\nx\n```</pre>", "````\n```\nx\n```\n````"],
  ["code in a line", "<p><code>a`b</code> <code>[x]</code></p>", "``a`b`` `[x]`"],
  [
    "tables with spans",
    "<table><caption>Fares</caption><tr><th colspan=2>From<th>To</tr><tr><td>a|b<td>c<td><p>d<p>e</tr></table>",
    "Fares\n\n| From |  | To |\n| --- | --- | --- |\n| a\\|b | c | d<br>e |",
  ],
  [
    "pictures with captions",
    '<figure><img src="https://harbor.example/a (1).jpg" alt="A [big] ship"><figcaption>At dawn</figcaption></figure>',
    "![A \\[big\\] ship](https://harbor.example/a%20%281%29.jpg)\n\n*At dawn*",
  ],
  [
    "links",
    '<p><a href="https://harbor.example/a_b?x=(1)">the <b>ferry</b></a></p>',
    "[the **ferry**](https://harbor.example/a_b?x=%281%29)",
  ],
  [
    "footnotes",
    '<p>It sank<sup><a href="#cl-1">[1]</a></sup>.</p><ol><li data-cl-id="1">By night.<p>In May.</li></ol>',
    "It sank<sup>[^1]</sup>.\n\n[^1]: By night.\n\n    In May.",
  ],
  [
    "links to sections",
    '<p>See <a href="#cl-2">the tides</a>.</p><h2 data-cl-id="2">Tides</h2>',
    'See [the tides](#cl-2).\n\n<a id="cl-2"></a>\n\n## Tides',
  ],
  [
    "formulas",
    "<p>so <math><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac><mo>≤</mo><mi>sin</mi></math></p>",
    "so $\\frac{a}{{b}^{2}} ≤ \\operatorname{sin}$",
  ],
  ["line breaks", "<p>one<br>two</p>", "one\\\ntwo"],
  ["terms", "<dl><dt>Tide</dt><dd>Rise and fall.</dd></dl>", "**Tide**\n\n> Rise and fall."],
  ["rules and loose text", "text<hr>more", "text\n\n---\n\nmore"],
];

describe("Markdown", () => {
  it.each(CASES)("has %s", (_what, html, markdown) => {
    expect(written(html)).toBe(markdown);
  });

  it("reads the same in every kind of block, whatever the words are", { timeout: LONG_MS }, () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        "# a",
        "1. b",
        "- c",
        "> d",
        "*e*",
        "_f_",
        "`g`",
        "[h](i)",
        "<b>",
        "&amp;",
        "a|b",
        "~~k~~",
      ),
      fc.constantFrom("---", "===", "+ x", "![y]", "\\*", "\\", "2)", "#", "$5 and $6", "「引用」", "مرحبا"),
    );
    const wrap = fc.constantFrom("p", "h2", "li", "blockquote", "strong", "em", "td", "a", "sup", "dd");
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), wrap, (pieces, tag) => {
        const text = pieces.join(" ").replace(/\p{Cc}/gu, "");
        const source = document.createElement("div");
        source.append(boxOf(tag, text));
        const fragment = sanitizeToFragment(source.innerHTML, { loadImages: false });
        expect(folded(shown(markdownOf(fragment)))).toBe(folded(source));
      }),
      { numRuns: 200 },
    );
  });

  it("tells what lies hundreds of quotes deep", () => {
    const fragment = document.createDocumentFragment();
    let inner: ParentNode = fragment;
    for (let depth = 0; depth < 500; depth += 1) {
      const quote = document.createElement("blockquote");
      inner.append(quote);
      inner = quote;
    }
    inner.append("deep");
    expect(markdownOf(fragment)).toContain("deep");
  });
});

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ["ul"],
  td: ["tr", "tbody", "table"],
  dd: ["dl"],
  strong: ["p"],
  em: ["p"],
  a: ["p"],
  sup: ["p"],
};

function boxOf(tag: string, text: string): Element {
  let box = document.createElement(tag);
  box.textContent = text;
  if (tag === "a") box.setAttribute("href", "https://harbor.example/");
  for (const name of PARENTS[tag] ?? []) {
    const outer = document.createElement(name);
    outer.append(box);
    box = outer;
  }
  return box;
}

function folded(element: Element): string {
  return element.textContent.replace(/\s+/g, " ").trim();
}
