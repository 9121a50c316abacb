import { describe, expect, it } from "vitest";
import { boxLooks, columnsFor } from "../../../components/reading/paging/page-box";
import { pagesFor } from "../../../components/reading/paging/turn";
import { DEFAULT_LOOKS } from "../../../utils/looks";

describe("pages", () => {
  it("have as many columns as fit, three at most, and two only where both can be read", () => {
    const of = (layout: "pages" | "spread" | "columns", room: number) =>
      columnsFor(layout, { room, measure: 600, em: 20 });
    expect([375, 1200, 1250, 1900, 4000].map((room) => of("columns", room))).toEqual([1, 1, 2, 3, 3]);
    expect([375, 600, 610, 4000].map((room) => of("spread", room))).toEqual([1, 1, 2, 2]);
    expect(of("pages", 4000)).toBe(1);
  });

  it("are made where they are wanted, and vertical lines of Chinese and Japanese alone", () => {
    const vertical = { ...DEFAULT_LOOKS, vertical: true };
    expect(boxLooks(DEFAULT_LOOKS, "ja")).toBeNull();
    expect(boxLooks(vertical, "en")).toBeNull();
    expect(boxLooks(vertical, "ja-JP")).toEqual({ layout: "scroll", vertical: true });
    expect(boxLooks({ ...vertical, layout: "pages" }, "de")).toEqual({ layout: "pages", vertical: false });
  });

  it("are turned by keys, to the side where one reads on", () => {
    const press = (key: string, leftward: boolean, shiftKey = false) => pagesFor({ key, shiftKey }, leftward);
    expect(press("ArrowRight", false)).toBe(1);
    expect(press("ArrowRight", true)).toBe(-1);
    expect(press("ArrowLeft", true)).toBe(1);
    expect([press(" ", true), press(" ", false, true)]).toEqual([1, -1]);
    expect([press("ArrowRight", false, true), press("x", false)]).toEqual([null, null]);
  });
});
