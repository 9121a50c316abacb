import { describe, expect, it } from "vitest";
import { highlightsFile } from "../../../utils/export/highlights";
import { aHighlight } from "../../fixtures/highlights";

const anchor = { quote: "The ferry\n\n*left* at six.", prefix: "", suffix: "", at: 0 };
const article = { title: "Ferries [again]", siteName: "Harbor", url: "http://harbor.example/a(b)" };
const MARKS = [
  { ...article, highlight: aHighlight(1, 5, { anchor, note: "=SUM(A1)", tags: ["tide", "ice"] }) },
  { ...article, highlight: aHighlight(1, 4) },
  { ...article, title: "Bread", highlight: aHighlight(2, 3, { color: "pink" }) },
];

describe("Highlights as a file", () => {
  it("are quotations under their articles in Markdown", () => {
    expect(highlightsFile(MARKS, "md")).toBe(`## [Ferries \\[again\\]](http://harbor.example/a%28b%29)

> The ferry
> \\*left\\* at six.

=SUM(A1)

#tide #ice

> quotation 4

## [Bread](http://harbor.example/a%28b%29)

> quotation 3
`);
  });

  it("are all that is known of them in JSON", () => {
    expect(JSON.parse(highlightsFile(MARKS, "json"))[0]).toEqual({
      quote: anchor.quote,
      note: "=SUM(A1)",
      tags: ["tide", "ice"],
      color: "yellow",
      title: "Ferries [again]",
      site: "Harbor",
      url: "http://harbor.example/a(b)",
      created: "1970-01-01T00:00:00.005Z",
    });
  });

  it("are rows of a table in CSV, none of which is a formula", () => {
    const [head, first] = highlightsFile(MARKS, "csv").split("\r\n");
    expect(head).toBe('\ufeff"quote","note","tags","color","title","site","url","created"');
    expect(first).toContain('"\'=SUM(A1)","tide, ice","yellow"');
  });
});
