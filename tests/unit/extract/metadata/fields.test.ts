// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { H1, read } from "./read";

describe("the other fields", () => {
  test("are the site's name, the language, the direction, the address and the picture that the page states", () => {
    const head = `
      <meta property="og:site_name" content="Pier Post"><meta http-equiv="content-language" content="ar_EG">
      <link rel="canonical" href="/lamp"><meta property="og:image" content="lamp.jpg"><meta property="og:image:alt" content="The lamp">
      <meta property="article:modified_time" content="2024-03-13T01:30:00+01:00">`;
    const { siteName, lang, dir, canonicalUrl, image, modified } = read(
      H1,
      head,
      "https://pier.example/2/lamp?from=mail",
    );
    expect({ siteName, lang, dir, canonicalUrl, image }).toEqual({
      siteName: "Pier Post",
      lang: "ar-EG",
      dir: "rtl",
      canonicalUrl: "https://pier.example/lamp",
      image: { url: "https://pier.example/2/lamp.jpg", alt: "The lamp" },
    });
    expect(modified?.at).toBe(Date.UTC(2024, 2, 13, 0, 30));
  });

  test("are the host's name and nothing where the page states nothing", () => {
    const { siteName, lang, dir, canonicalUrl, image, modified } = read(
      H1,
      "",
      "https://www.pier.example/lamp",
    );
    expect(siteName).toBe("pier.example");
    expect(dir).toBe("ltr");
    expect([lang, canonicalUrl, image, modified]).toEqual([null, null, null, null]);
  });

  test("name a site without a name by its host as it is looked up, whatever letters it imitates", () => {
    expect(read(H1, "", "https://pi\u0435r.example/lamp").siteName).toBe("xn--pir-sdd.example");
  });

  test("are nothing where structured data is nested beyond reason", () => {
    const deep = `${"[".repeat(100_000)}"x"${"]".repeat(100_000)}`;
    const script = `<script type="application/ld+json">{"@type":"NewsArticle","headline":${deep},"author":${deep},"image":${deep}}</script>`;
    expect(read(H1, script).image).toBeNull();
  });

  test.each(["javascript:alert(1)", "data:image/png;base64,AA", "https://"])(
    "%s is no address",
    (address) => {
      const head = `<link rel="canonical" href="${address}"><meta property="og:image" content="${address}">`;
      const { canonicalUrl, image } = read(H1, head);
      expect([canonicalUrl, image]).toEqual([null, null]);
    },
  );
});
