import { describe, expect, it } from "vitest";
import { packVectors, parseFrequencies, unpackVectors, vectorize } from "../../../utils/stories";
import { article, FREQUENCIES } from "../../fixtures/stories/shipped";
import fc from "../../property";

const text = fc.string({ unit: "grapheme", maxLength: 400 });

describe("packed vectors", () => {
  it("come back as they were, for any text", () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (title, paragraphs) => {
        const vectors = vectorize(article(title, paragraphs), FREQUENCIES);
        expect(unpackVectors(packVectors(vectors))).toEqual(vectors);
      }),
    );
  });

  it("are refused when they are of another version or cut short", () => {
    const bytes = packVectors(vectorize(article("The ferry ran aground", ["Nobody was hurt."]), FREQUENCIES));
    expect(() => unpackVectors(bytes.with(0, 99))).toThrow(TypeError);
    expect(() => unpackVectors(bytes.slice(0, 12))).toThrow(TypeError);
  });
});

describe("the shipped frequencies", () => {
  it("know common words from rare ones", () => {
    expect(FREQUENCIES.words.size).toBeGreaterThan(20_000);
    expect(FREQUENCIES.names.size).toBeGreaterThan(15_000);
  });

  it("are not taken from another file", () => {
    expect(() => parseFrequencies("<!doctype html>")).toThrow(TypeError);
  });
});
