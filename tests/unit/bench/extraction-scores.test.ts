import { describe, expect, test } from "vitest";
import { scoreMetadata } from "../../bench/extraction/metadata";
import { scoreSegments, segmentFigures } from "../../bench/extraction/segments";
import { scoreText, textFigures } from "../../bench/extraction/shingles";

describe("shingles of four", () => {
  test("give full marks to the same words, whatever stands between them", () => {
    expect(scoreText("One two, three four five.", "One two\nthree four — five")).toEqual({
      precision: 1,
      recall: 1,
      exact: true,
    });
  });

  test("count a word too many against precision and one too few against recall", () => {
    const wanted = "a b c d e";
    expect(scoreText(wanted, "a b c d e f")).toEqual({ precision: 2 / 3, recall: 1, exact: false });
    expect(scoreText(wanted, "a b c d")).toEqual({ precision: 1, recall: 1 / 2, exact: false });
  });

  test("count a shingle as often as it stands there", () => {
    expect(scoreText("a b c d", "a b c d a b c d").precision).toBe(1 / 5);
  });

  test("have no precision for a page that gave nothing", () => {
    const scores = [scoreText("a b c d", ""), scoreText("a b c d", "a b c d")];
    expect(textFigures(scores)).toEqual({ f1: 2 / 3, precision: 1, recall: 1 / 2, exact: 1 / 2 });
  });
});

describe("segments", () => {
  const truth = { with: ["the sea", "a  lamp"], without: ["Read more", "Share"] };

  test("are found across line breaks and runs of space", () => {
    expect(scoreSegments(truth, "On the\nsea stood a lamp.")).toEqual({
      kept: 2,
      lost: [],
      intruding: [],
      out: 2,
    });
  });

  test("are summed over all pages, not page by page", () => {
    const scores = [scoreSegments(truth, "the sea, a lamp, Share"), scoreSegments(truth, "")];
    expect(segmentFigures(scores)).toEqual({ f1: 4 / 7, precision: 2 / 3, recall: 1 / 2, accuracy: 5 / 8 });
  });
});

describe("metadata", () => {
  test("asks nothing of a page whose truth states nothing", () => {
    expect(scoreMetadata({ title: null, author: "" }, { title: "Any" })).toEqual({
      title: null,
      author: null,
      date: null,
    });
  });

  test("takes a title with most words in common", () => {
    const title = "„Zu spät“: Bahn steht seit Stunden";
    expect(scoreMetadata({ title }, { title: "Zu spät – Bahn steht seit Stunden" }).title).toBe(true);
    expect(scoreMetadata({ title }, { title: "Zu spät: Bahn steht seit Stunden | Tagblatt" }).title).toBe(
      true,
    );
    expect(scoreMetadata({ title: "Bahn steht" }, { title: "Bahn steht | Tagblatt" }).title).toBe(true);
    expect(scoreMetadata({ title: "Bahn steht" }, { title: "Bahn steht - Das Tagblatt" }).title).toBe(false);
    expect(scoreMetadata({ title }, { title: null }).title).toBe(false);
  });

  test("takes authors by their names, in any order", () => {
    expect(scoreMetadata({ author: "Ann Lee, Bo Ray" }, { author: "Bo Ray and Ann Lee" }).author).toBe(true);
    expect(scoreMetadata({ author: "Ann Lee" }, { author: "Dr. Ann Lee" }).author).toBe(true);
    expect(scoreMetadata({ author: "Ann Lee" }, { author: "Ann Ray" }).author).toBe(false);
  });

  test("compares dates by day", () => {
    expect(scoreMetadata({ date: "2024-03-02" }, { date: "2024-03-02T06:00:00-05:00" }).date).toBe(true);
    expect(scoreMetadata({ date: "2024-03-02" }, { date: null }).date).toBe(false);
  });
});
