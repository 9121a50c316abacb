// @vitest-environment jsdom
import { expect, test } from "vitest";
import { sanitizeToFragment } from "../../../utils/extract/sanitize";

/** The addresses that pictures at `url` are shown from when the reader has asked for them. */
function shown(url: string): string[] {
  const html = `<img src="${url}" alt=""><img alt="" data-cl-src="${url}"><img alt="" data-cl-srcset="https://a.example/b.png 1x, ${url} 2x">`;
  const fragment = sanitizeToFragment(html, { loadImages: true });
  return [...fragment.querySelectorAll("[src], [srcset]")].map((image) => image.outerHTML);
}

test.each([
  "http://router/logo.png",
  "http://printer.local/x",
  "http://nas.home.arpa./x",
  "http://127.0.0.1/x",
  "http://0x7f.1/x",
  "http://2130706433/x",
  "http://10.0.0.138/x",
  "https://172.31.255.1/x",
  "http://192.168.1.1:8080/x",
  "http://169.254.169.254/latest",
  "http://100.100.100.200/x",
  "http://[::1]/x",
  "http://[::ffff:192.168.1.1]/x",
  "http://[fd00::1]/x",
  "http://[fe80::1]/x",
  "http://[fec0::1]/x",
  "http://router.lan/x",
  "http://intern.corp/x",
  "file:///etc/hosts",
  "ftp://a.example/x.png",
])("a picture at %s is not shown: it would ask the reader's own network", (url) => {
  expect(shown(url)).toEqual([]);
});

test.each(["https://172.32.0.1/x", "http://10.example/x", "https://fd.example/x", "http://[2001:db8::1]/x"])(
  "a picture at %s is",
  (url) => {
    expect(shown(url)).toHaveLength(3);
  },
);

test.each([
  "https://a.example/b.png 1x,http://192.168.1.1/x 2x",
  "https://a.example/b.png 1x,\nhttp://192.168.1.1/x 2x",
  "https://a.example/b.png (,http://192.168.1.1/x 2x",
  "http://192.168.1.1/x",
])("no picture of a set is asked for if one is in the reader's own network: %j", (set) => {
  const html = `<img alt="" data-cl-srcset="${set}">`;
  expect(sanitizeToFragment(html, { loadImages: true }).querySelector("[srcset]")).toBeNull();
});

test("a page of the reader's own network shows its own pictures", () => {
  expect(location.hostname).toBe("localhost");
  expect(shown("http://localhost:9999/x.png")).toHaveLength(3);
});
