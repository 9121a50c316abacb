import { describe, expect, it } from "vitest";
import { DEFAULT_LOOKS, looksOf, showLooks, stepLooks } from "../../utils/looks";

describe("looks", () => {
  it("are chosen in steps that stop at the ends", () => {
    expect(stepLooks(DEFAULT_LOOKS, "fontSize", 1)).toBe(22);
    expect(stepLooks({ ...DEFAULT_LOOKS, fontSize: 14 }, "fontSize", -1)).toBe(14);
    expect(stepLooks({ ...DEFAULT_LOOKS, fontSize: 128 }, "fontSize", 1)).toBe(128);
    expect(stepLooks(DEFAULT_LOOKS, "letterSpacing", 2)).toBe(0.05);
  });

  it("follow the clock where the reader wants it so", () => {
    const byClock = { ...DEFAULT_LOOKS, theme: "time" } as const;
    const themes = [6, 7, 18, 19].map((hour) => showLooks(byClock, hour).theme);
    expect(themes).toEqual(["dark", "paper", "paper", "dark"]);
  });

  it("give a line as many characters in one font as in another", () => {
    const measureOf = (part: object) =>
      showLooks({ ...DEFAULT_LOOKS, ...part }, 12).style["--reading-measure"];
    expect(measureOf({})).toBe("57ch");
    expect(measureOf({ font: "opendyslexic" })).toBe("76ch");
    expect(measureOf({ measure: 45 })).toBe("39ch");
  });

  it("are told from what else stands beside them", () => {
    expect(looksOf({ theme: "sepia", ...{ autoSave: false } })).toEqual({ theme: "sepia" });
  });
});
