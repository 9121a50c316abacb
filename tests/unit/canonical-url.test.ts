import { describe, expect, it } from "vitest";
import { canonicalUrl } from "../../utils/canonical-url";
import fc from "../property";

const PLAIN = "https://daily.example/a/ferry";

describe("one address for a page", () => {
  it.each([
    ["tracking parameters", "https://daily.example/a/ferry?utm_source=x&fbclid=1&at_medium=y"],
    ["a fragment", "https://daily.example/a/ferry#comments"],
    ["a text fragment", "https://daily.example/a/ferry#:~:text=dock"],
    ["a trailing slash", "https://daily.example/a/ferry/"],
    ["an upper-case host", "https://Daily.Example/a/ferry"],
    ["the default port", "https://daily.example:443/a/ferry"],
    ["a dot after the host", "https://daily.example./a/ferry"],
    ["a user and a password", "https://me:secret@daily.example/a/ferry"],
    ["an AMP path", "https://daily.example/a/ferry/amp/"],
    ["an AMP suffix", "https://daily.example/a/ferry.amp"],
    ["an AMP host", "https://amp.daily.example/a/ferry"],
    ["an AMP parameter", "https://daily.example/a/ferry?outputType=amp&amp"],
    ["an AMP cache", "https://daily-example.cdn.ampproject.org/c/s/daily.example/a/ferry?usqp=m"],
    ["needless escapes", "https://daily.example/%61/ferry"],
  ])("folds %s", (_what, url) => {
    expect(canonicalUrl(url, null)).toBe(PLAIN);
  });

  it.each([
    ["parameters that choose the page", "https://daily.example/a?id=7&page=2"],
    ["a route in the fragment", "https://daily.example/#/a/ferry"],
    ["the scheme", "http://daily.example/a/ferry"],
    ["a port of its own", "https://daily.example:8443/a/ferry"],
    ["the case of the path", "https://daily.example/a/Ferry"],
    ["a word that only ends in amp", "https://daily.example/a/lamp"],
    ["a host that is named amp", "https://amp.example/a"],
  ])("keeps %s", (_what, url) => {
    expect(canonicalUrl(url, null)).toBe(url);
  });

  it("does not mind the order of parameters", () => {
    expect(canonicalUrl("https://daily.example/a?page=2&id=7", null)).toBe(
      "https://daily.example/a?id=7&page=2",
    );
  });

  it("gives an address that is not of the web as it is", () => {
    expect(canonicalUrl("about:blank", null)).toBe("about:blank");
  });
});

describe("the page's own claim", () => {
  it("counts within the registrable domain", () => {
    expect(canonicalUrl("https://m.daily.example/x?id=1", "https://www.daily.example/a/ferry/")).toBe(
      "https://www.daily.example/a/ferry",
    );
  });

  it("may be relative", () => {
    expect(canonicalUrl("https://daily.example/x", "/a/ferry")).toBe(PLAIN);
  });

  it("does not lead from https back to http", () => {
    expect(canonicalUrl("https://daily.example/x", "http://daily.example/a/ferry")).toBe(PLAIN);
  });

  it.each([
    ["another site", "https://evil.example/x", PLAIN],
    ["a neighbor on a shared host", "https://evil.github.io/x", "https://daily.github.io/a"],
    ["a neighbor under a country's suffix", "https://evil.co.uk/x", "https://daily.co.uk/a"],
    ["another machine without a domain", "http://127.0.0.1:8000/x", "http://127.0.0.2:8000/a"],
    ["another port without a domain", "http://localhost:8000/x", "http://localhost:9000/a"],
    ["the bare root", "https://daily.example/x", "https://daily.example/"],
    ["no web address", "https://daily.example/x", "javascript:alert(1)"],
    ["nonsense", "https://daily.example/x", "https://"],
  ])("does not count for %s", (_what, url, claim) => {
    expect(canonicalUrl(url, claim)).toBe(url);
  });

  it("counts from an AMP cache for the site that the page was taken from, and for no other", () => {
    const cached = "https://daily-example.cdn.ampproject.org/v/s/daily.example/amp/1?amp_js_v=0.1";
    expect(canonicalUrl(cached, PLAIN)).toBe(PLAIN);
    expect(canonicalUrl(cached, "https://other.example/a")).toBe("https://daily.example/amp/1");
  });
});

it("counts from nobody who is merely named like a keeper of such a cache", () => {
  const page = "https://www.google.zip/amp/s/daily.example/a/ferry";
  expect(canonicalUrl(page, PLAIN)).toBe(page);
});

it("takes an address of a million slashes as it is", () => {
  const page = `https://daily.example/${"/".repeat(1_000_000)}x`;
  expect(canonicalUrl(page, null)).toBe(page);
});

/** How long the property may take on a busy machine, where building the generator of addresses alone takes seconds. */
const LONG_MS = 60_000;

it("changes nothing when applied to its own result", { timeout: LONG_MS }, () => {
  const part = fc.stringMatching(/^[a-z0-9.%/~-]{0,12}$/);
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), part, (url, tail) => {
      const once = canonicalUrl(url + tail, null);
      expect(canonicalUrl(once, null)).toBe(once);
    }),
    { numRuns: 50 },
  );
});
