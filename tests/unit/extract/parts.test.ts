// @vitest-environment jsdom
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { extractPage } from "../../../utils/extract";

const PROSE =
  "The harbor wall was built of slate in a single winter, and the masons were paid in herring, which they resented.";

function bodyOf(parts: string): Element {
  const html = `<!doctype html><title>The Harbor Wall</title><article><h1>The Harbor Wall</h1>${parts}<p>${PROSE}</p><p>It stood for ninety years, and nobody thanked them for it.</p></article>`;
  const page = new JSDOM(html, { url: "https://harbor.example/wall" }).window.document;
  const body = page.createElement("div");
  body.innerHTML = extractPage(page).article?.html ?? "";
  return body;
}

function read(html: string) {
  const page = new JSDOM(`<!doctype html><title>The Harbor Wall</title>${html}`, {
    url: "https://harbor.example/wall",
  }).window.document;
  return extractPage(page).article;
}

test("a table's cell of many digits and a word is read at once", () => {
  const cell = `<table><tr><td>${"1".repeat(5_000)}x</td><td><pre>keel = 1</pre></td></tr></table>`;
  expect(bodyOf(cell).textContent).toContain("keel = 1");
});

describe("text", () => {
  test("has no U+0000, which a script can write and no parser keeps", () => {
    const page = new JSDOM(`<title>The Harbor Wall</title><article><p>${PROSE}</p><p></p></article>`).window
      .document;
    page.querySelector("p:empty")?.append("The har\0bor master Ellen Kerr kept the ledger himself.");
    expect(extractPage(page).article?.html).toContain(
      "The harbor master Ellen Kerr kept the ledger himself.",
    );
  });

  test("has no soft hyphens, and its letters are whole", () => {
    expect(
      bodyOf("<p>The har\u00adbor master Mu\u0308ller kept the ledger himself.</p>").textContent,
    ).toContain("The harbor master M\u00fcller kept the ledger himself.");
  });

  test("has the words themselves, not how they are read", () => {
    const blocks = read(
      `<article><p>${PROSE}</p><p><ruby>港<rt>みなと</rt></ruby>の<ruby>壁<rp>(</rp><rt>かべ</rt><rp>)</rp></ruby>は一冬で築かれた。</p></article>`,
    )?.blocks.map((block) => block.text);
    expect(blocks).toContain("港の壁は一冬で築かれた。");
  });

  test("has the characters that the page shows as pictures", () => {
    const body = bodyOf(
      `<p>The cats keep the rest <img class="emoji" src="1f408.svg" alt="🐈"><img class="wp-smiley" src="s.gif" alt=":)">.</p>`,
    );
    expect(body.textContent).toContain("The cats keep the rest 🐈:).");
    expect(body.querySelector("img")).toBeNull();
  });

  test("keeps the place that a report is from", () => {
    const body = bodyOf(`<p><span class="dateline">PORT ELLEN –</span> ${PROSE}</p>`);
    expect(body.textContent).toContain("PORT ELLEN – The harbor wall");
  });
});

describe("headings", () => {
  test("in boxes that are called headers stay", () => {
    const body = bodyOf(`<div class="module header" id="m1"><h2>Slate</h2></div><div><p>${PROSE}</p></div>`);
    expect(body.querySelector("h2")?.textContent).toBe("Slate");
  });
});

describe("the standfirst", () => {
  const standfirst = "A wall of slate outlived its masons, its harbor and the ledger that paid them in fish.";
  const rest = `<p>${PROSE}</p><p>It stood for ninety years, and nobody thanked them for it at all.</p><p>The ledger went to the museum, where the herring is still to be smelled on damp days in the autumn.</p>`;

  test("may be a heading, whatever its type is called", () => {
    const article = read(
      `<header><h1>The Harbor Wall</h1><h2 class="caption-s5 mb-2">${standfirst}</h2></header><div class="content"><div class="article-body">${rest}</div></div>`,
    );
    expect(article?.lead).toBe(standfirst);
  });

  test("stands below the first title where the title stands twice", () => {
    const article = read(
      `<header><h1>The Harbor Wall</h1><div class="intro"><p>${standfirst}</p></div></header><article><h2>The Harbor Wall</h2>${rest}</article>`,
    );
    expect(article?.lead).toBe(standfirst);
  });

  test("is told once where a caption says the same", () => {
    const article = read(
      `<header><h1>The Harbor Wall</h1><div class="hook"><div>${standfirst}</div></div></header><article><figure><img src="wall.jpg"><figcaption>${standfirst}</figcaption></figure>${rest}</article>`,
    );
    expect(article?.lead).toBe(standfirst);
  });
});

describe("an article of two sentences", () => {
  test("is no caption of the picture beside it", () => {
    const article = read(
      `<article><div><img src="wall.jpg"><p>${PROSE}</p><p>It stood for ninety years, and nobody thanked them.</p></div></article>`,
    );
    expect(article?.blocks.map((block) => block.text)).toContain(PROSE);
  });
});

describe("sections set beside one another", () => {
  const paragraphs = (from: number) =>
    [0, 1, 2]
      .map(
        (at) =>
          `<p>Mason number ${from + at} kept a diary of the wall, the weather and the herring he was paid.</p>`,
      )
      .join("");
  const section = (content: string) =>
    `<section class="band"><div class="topic"><div class="row"><div class="column">${content}</div></div></div></section>`;
  const chosen = section(paragraphs(1) + paragraphs(4) + paragraphs(7));

  test("are all the article's if they are made alike, in their order", () => {
    const text = read(`<h1>The Harbor Wall</h1>${chosen}${section(paragraphs(10))}${section(paragraphs(13))}`)
      ?.blocks.map((block) => /\d+/.exec(block.text)?.[0])
      .join(" ");
    expect(text).toBe("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15");
  });

  test("are the article's from its title on, though what follows weighs more", () => {
    const other = section(paragraphs(10));
    const before = section(paragraphs(13));
    const text = read(`${other}<h1>The Harbor Wall</h1>${before}<hr>${chosen}`)
      ?.blocks.map((block) => /\d+/.exec(block.text)?.[0])
      .join(" ");
    expect(text).toBe("13 14 15 1 2 3 4 5 6 7 8 9");
  });

  test("are not if they are named otherwise or come after links to other articles", () => {
    const others = `<div class="more"><a href="/a">The lighthouse keeper retires</a> <a href="/b">The quay is for sale</a></div>`;
    const comments = `<section class="band comments"><div class="row"><div class="column">${paragraphs(10)}</div></div></section>`;
    for (const after of [comments, others + section(paragraphs(10))]) {
      const blocks = read(`<h1>The Harbor Wall</h1>${chosen}${after}`)?.blocks ?? [];
      expect(blocks.map((block) => block.text).join(" ")).not.toContain("Mason number 10");
    }
  });
});

describe("a page that calls itself an article", () => {
  const note = `<article><h1>The Harbor Wall</h1><p>It stands.</p></article>`;

  test("is one however short it is", () => {
    const article = read(`<meta property="og:type" content="article">${note}`);
    expect(article?.blocks.map((block) => block.text)).toEqual(["It stands."]);
  });

  test("is none if it does not and has no sentences", () => {
    expect(read(note)).toBeNull();
  });
});

describe("notes", () => {
  test("are reached by number from the text, by relative and by full address", () => {
    const body = bodyOf(
      `<p>${PROSE}<a href="#n1">1</a> <a href="https://harbor.example/wall#n2">2</a></p><ol><li id="n1">Smoked herring, mostly.</li><li id="n2">So the ledger says.</li></ol>`,
    );
    const links = [...body.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["#cl-1", "#cl-2"]);
    const notes = [...body.querySelectorAll("li")].map((note) => note.getAttribute("data-cl-id"));
    expect(notes).toEqual(["1", "2"]);
  });

  test("that are boxes hand their number to what is shown of them", () => {
    const body = bodyOf(
      `<p>${PROSE}<a href="#n1">1</a></p><div id="n1"><p>The ledger says so twice.</p></div>`,
    );
    expect(body.querySelector("[data-cl-id='1']")?.textContent).toBe("The ledger says so twice.");
  });
});

describe("sections", () => {
  const section = (id: string, words: string) =>
    `<h2${id === "" ? "" : ` id="${id}"`}>${words}</h2><p>${PROSE}</p>`;

  test("that are addressed by their own words stay, even if a label has such words", () => {
    const body = bodyOf(
      section("Masons", "Masons") + section("See_also", "See also") + section("the-storm", "The storm"),
    );
    expect([...body.querySelectorAll("h2")].map((heading) => heading.textContent)).toContain("See also");
  });

  test("without addresses are read by their words", () => {
    const body = bodyOf(section("", "Masons") + section("", "See also") + section("", "The storm"));
    expect(body.textContent).not.toContain("See also");
  });
});

describe("code", () => {
  test("is read without the numbers that stand in its lines", () => {
    const line = (number: number, code: string) =>
      `<span class="line"><span class="ln">${number}</span><span class="cl">${code}\n</span></span>`;
    const body = bodyOf(
      `<pre class="chroma"><code class="language-go">${line(1, "func Tide(day int) int {")}${line(2, "\treturn table[day]")}${line(3, "}")}</code></pre>`,
    );
    expect(body.querySelector("pre")?.textContent?.trimEnd()).toBe(
      "func Tide(day int) int {\n\treturn table[day]\n}",
    );
  });
});

describe("formulas", () => {
  test("that are hidden behind a picture are read, without their source", () => {
    const body = bodyOf(
      `<p>${PROSE} Its height was <span style="display: none"><math><semantics><mi>h</mi><annotation>\\h_0</annotation></semantics></math></span>.</p>`,
    );
    expect(body.querySelector("math")?.textContent).toBe("h");
  });

  test("that are pictures are told by their source, other pictures stay", () => {
    const body = bodyOf(
      `<p>${PROSE} It is <img src="/latex.php?1" alt="h^2">.</p><p><img src="/latex-gloves.jpg" alt="Gloves"></p><p>${PROSE}</p>`,
    );
    expect(body.querySelector("code")?.textContent).toBe("h^2");
    expect(body.querySelector("img")?.alt).toBe("Gloves");
  });

  test("of thousands of parts are told by their source", () => {
    const body = bodyOf(
      `<p>${PROSE} It is <math alttext="a long sum">${"<mi>x</mi>".repeat(2_000)}</math>.</p>`,
    );
    expect(body.querySelector("math")).toBeNull();
    expect(body.textContent).toContain("It is a long sum.");
  });
});

describe("pictures", () => {
  const addresses = (parts: string) =>
    [...bodyOf(parts).querySelectorAll("img")].map(
      (image) => image.getAttribute("data-cl-src") ?? image.getAttribute("src"),
    );

  test("in an empty box's background are read if they are photographs", () => {
    const box = (name: string) => `<div style="background-image: url('/${name}')"></div>`;
    expect(addresses(`<p>${PROSE}</p>${box("wall.jpg")}${box("stripes.png")}`)).toEqual([
      "https://harbor.example/wall.jpg",
    ]);
  });

  test("that open the article are not shown twice", () => {
    const figure = '<figure><img src="/wall.jpg" alt=""><figcaption>The wall</figcaption></figure>';
    expect(addresses(`<header>${figure}</header><div><p>${PROSE}</p>${figure}<p>${PROSE}</p></div>`)).toEqual(
      ["https://harbor.example/wall.jpg"],
    );
  });
});

describe("the date of a page that states only when it was changed", () => {
  test("is that, and marked as concluded", () => {
    const changed = '<meta property="og:updated_time" content="2017-04-05T19:05:44Z">';
    const article = read(
      `${changed}<article><h1>The Harbor Wall</h1><p>${PROSE}</p><p>${PROSE}</p></article>`,
    );
    expect(article?.publishedOn).toBe("2017-04-05");
    expect(article?.publishedInferred).toBe(true);
  });
});
