import { describe, expect, it } from "vitest";
import { pictureAddress, pictureKey } from "../../../utils/held-pictures";
import { picturesIn } from "../../../utils/pictures/find";

const SET = "https://a.example/s.jpg 320w, https://a.example/m.jpg 1280w, https://a.example/l.jpg 2400w";

describe("the pictures of an article", () => {
  it("are named by their address, or the first of their set", () => {
    expect(pictureKey("https://a.example/1.jpg", SET)).toBe("https://a.example/1.jpg");
    expect(pictureKey(null, SET)).toBe("https://a.example/s.jpg");
    expect(pictureKey(null, null)).toBeNull();
  });

  it("are fetched wide enough, and no wider", () => {
    expect(pictureAddress("https://a.example/1.jpg", SET)).toBe("https://a.example/m.jpg");
    expect(pictureAddress(null, "https://a.example/s.jpg 320w, https://a.example/t.jpg 640w")).toBe(
      "https://a.example/t.jpg",
    );
    expect(pictureAddress("https://a.example/1.jpg", "https://a.example/2.jpg 2x")).toBe(
      "https://a.example/1.jpg",
    );
  });

  it("are found in its HTML, each once, whatever its words say", () => {
    const html =
      '<p>5 &lt; 6</p><figure><img alt="a > b: &quot;q&quot;" data-cl-src="https://a.example/1.jpg?w=2&amp;h=3"></figure>' +
      `<img data-cl-srcset="${SET}" alt=""><img alt="again" data-cl-src="https://a.example/1.jpg?w=2&amp;h=3">` +
      '<img src="data:image/png;base64,AAAA"><imgx data-cl-src="https://a.example/no.jpg">';
    expect(picturesIn(html)).toEqual([
      { key: "https://a.example/1.jpg?w=2&h=3", address: "https://a.example/1.jpg?w=2&h=3" },
      { key: "https://a.example/s.jpg", address: "https://a.example/m.jpg" },
    ]);
  });

  it.each([
    "http://192.168.0.1/a.png",
    "http://localhost/a.png",
    "http://[::1]/a.png",
    "http://router/a.png",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "not an address",
  ])("are never fetched from %s", (address) => {
    expect(picturesIn(`<img data-cl-src="${address}">`)).toEqual([]);
  });
});
