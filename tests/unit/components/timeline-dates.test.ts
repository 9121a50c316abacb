import { describe, expect, it } from "vitest";
import { writeDate, writeDayRange, writeSpan } from "../../../components/timeline/dates";

describe("dates of a timeline", () => {
  it("are written as precisely as they are known", () => {
    expect(writeDate("en-GB", "2023-03-16", null)).toBe("16 March 2023");
    expect(writeDate("en-GB", "2023-03", null)).toBe("March 2023");
    expect(writeDate("de", "2023", null)).toBe("2023");
    expect(writeDate("en-GB", "2023-03-16", "2023-03-17")).toMatch(/^16\s*–\s*17 March 2023$/);
  });

  it("run from one day to another, or stand for one", () => {
    expect(writeDayRange("en-GB", "2023-03-16", "2023-03-17")).toMatch(/^16\s*–\s*17 March 2023$/);
    expect(writeDayRange("en-GB", "2023-03-16", "2023-03-16")).toBe("16 March 2023");
    expect(writeDayRange("en-GB", "soon", "2023-03-16")).toBe("");
  });

  it("are apart by the unit that says it best", () => {
    expect([12, 24, 70, 1461].map((days) => writeSpan("en", days))).toEqual([
      "12 days",
      "3 weeks",
      "2 months",
      "4 years",
    ]);
  });
});
