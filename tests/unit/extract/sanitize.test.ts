// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { sanitizeToFragment, sanitizeToHtml } from "../../../utils/extract/sanitize.ts";

const HOSTILE = [
  '<img src="x" onerror="alert(1)">',
  '<a href="javascript:alert(1)">a</a>',
  '<a href=" &#1;javascript:alert(1)">a</a>',
  '<a href="data:text/html,<script>1</script>">a</a>',
  "<svg><script>alert(1)</script></svg>",
  "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
  '<iframe src="https://example.org"></iframe>',
  '<form action="https://example.org"><input name="attributes"><button>go</button></form>',
  '<div style="background:url(https://example.org/x)">a</div>',
  '<video poster="https://example.org/p.png"><source src="https://example.org/v"></video>',
  '<p id="location" name="cookie" class="x">a</p>',
  '<img src="https://example.org/i.png" srcset="https://example.org/j.png 2x">',
  '<template><p onclick="x()">a</p></template>',
  '<body class="x" onload="alert(1)"><div><body onclick="alert(1)">a</body></div>',
  '<math><mtext><body onload="alert(1)"></body></mtext></math><svg><body onload="alert(1)"></svg>',
  '<base href="https://example.org/"><link rel="stylesheet" href="https://example.org/s">',
];

const rendered = (html: string, loadImages: boolean) => {
  const holder = document.implementation.createHTMLDocument("").createElement("div");
  holder.append(sanitizeToFragment(html, { loadImages }));
  return holder.innerHTML;
};

/** As every page of Clearline's own parses, and every file that it writes. */
const parsedAgain = (html: string) =>
  new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html").body.innerHTML;

describe("sanitizeToFragment", () => {
  test.each(HOSTILE)("lets nothing run, load or style: %s", (html) => {
    const out = rendered(html, false);
    expect(out).not.toMatch(/<(?:script|style|iframe|form|input|svg|video|source|base|link|template|body)/i);
    expect(out).not.toMatch(/\son\w+=|\sstyle=|\sname=|\sclass=|\sid=|javascript:|\ssrc=|\ssrcset=/i);
  });

  test.each(HOSTILE)("changes nothing of its own output: %s", (html) => {
    const once = sanitizeToHtml(html);
    expect(sanitizeToHtml(once)).toBe(once);
    expect(parsedAgain(once)).toBe(once);
  });

  test.each([
    "<h1>The pier<html><head><title>The pier</title></head><body><main><h2>Opens</h2><p>On Monday.</p></main></body></html></h1>",
    "<h1>The pier<center><h2>Opens</h2></center></h1>",
    "<p>The pier<marquee><p>opens</marquee></p>",
    "<a href='https://harbor.example/a'>The pier<marquee><a href='https://harbor.example/b'>opens",
    `${"<h1><center>".repeat(40)}The pier`,
    "<p><table><ul><li>The pier",
    "<h2><table><h3>The pier",
    "<a href='https://harbor.example/'><table><a href='https://pier.example/'>The pier",
  ])("leaves nothing that another parse would change, where tags are taken: %s", (html) => {
    const once = sanitizeToHtml(html);
    expect(sanitizeToHtml(once)).toBe(once);
    expect(parsedAgain(once)).toBe(once);
    expect(rendered(html, false)).toBe(rendered(once, false));
    expect(once).toContain("The pier");
  });

  test.each(["<div>", "<table><tr><td>", "<ul><li>", "<blockquote><h2>"])(
    "leaves as text what lies deeper in %s than every browser builds a tree",
    (tags) => {
      const once = sanitizeToHtml(`${tags.repeat(160)}The <b>pier</b>`);
      const fragment = sanitizeToFragment(once, { loadImages: false });
      expect(fragment.querySelector("*>".repeat(150).concat("*"))).toBeNull();
      expect(fragment.textContent).toBe("The pier");
      expect(sanitizeToHtml(once)).toBe(once);
    },
  );

  test("keeps no line break that a second parsing would drop", () => {
    const once = sanitizeToHtml("<pre>\n\n\n  a\n\n</pre><pre>&#13;</pre>");
    expect(once).toBe("<pre>  a\n\n</pre><pre></pre>");
    expect(sanitizeToHtml(once)).toBe(once);
  });

  test("keeps the text of a body whose place a set of frames would take", () => {
    expect(sanitizeToHtml("<frameset><frame src='https://harbor.example/'></frameset><p>The pier</p>")).toBe(
      "<p>The pier</p>",
    );
  });

  test("lets nothing slip into the head, and keeps the first spaces", () => {
    expect(sanitizeToHtml("<title>The harbor</title> <p>The pier</p>")).toBe(" <p>The pier</p>");
    expect(sanitizeToHtml("\n <b>The pier</b>")).toBe("\n <b>The pier</b>");
  });

  test.each(["<p>The<table><tr><td>pier</table>opens", "<p><kbd><table><tr><td>The pier</table>"])(
    "ends a paragraph where a table begins, as a page of today does: %s",
    (html) => {
      const once = sanitizeToHtml(html);
      expect(once).not.toMatch(/<p>(?!.*<\/p>.*<table)/);
      expect(parsedAgain(once)).toBe(once);
    },
  );

  test("holds a remote picture back until it may load, and then sends no referrer", () => {
    const html = '<img src="https://example.org/i.png" alt="A wall">';
    expect(rendered(html, false)).toBe('<img alt="A wall" data-cl-src="https://example.org/i.png">');
    const loaded = rendered(sanitizeToHtml(html), true);
    expect(loaded).toContain(' src="https://example.org/i.png"');
    expect(loaded).toContain('referrerpolicy="no-referrer"');
  });

  test("lets links of the web and mail through, without an opener", () => {
    expect(rendered('<a href="https://example.org/">a</a>', false)).toContain('rel="noopener noreferrer"');
    expect(rendered('<a href="mailto:a@example.org">a</a>', false)).toContain("mailto:a@example.org");
    expect(rendered('<a href="ftp://example.org/">a</a>', false)).toBe("<a>a</a>");
  });

  test("gives only footnotes an id, and only one of its own", () => {
    const out = rendered(
      '<a href="#cl-1">1</a><p id="x" data-cl-id="1">note</p><p data-cl-id="x">no</p>',
      false,
    );
    expect(out).toContain('id="cl-1"');
    expect(out.match(/\sid=/g)).toHaveLength(1);
  });

  test("keeps a formula, without its source and without links", () => {
    const fraction =
      '<math display="block"><mfrac><msup><mi>x</mi><mn>2</mn></msup><mi>w</mi></mfrac></math>';
    expect(sanitizeToHtml(fraction)).toBe(fraction);
    const annotated =
      '<math><semantics><mi href="https://example.org/">x</mi><annotation>x_1</annotation><annotation-xml encoding="text/html"><b>bold</b></annotation-xml></semantics></math>';
    expect(sanitizeToHtml(annotated)).toBe("<math><mi>x</mi></math>");
  });

  test("keeps what a table, a list and code say of themselves", () => {
    const html =
      '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table><ol start="3"><li>b</li></ol><pre data-cl-lang="ts">c</pre>';
    expect(sanitizeToHtml(html)).toBe(html);
  });
});
