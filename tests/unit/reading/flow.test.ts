// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { scrollFlow } from "../../../components/article/flow";

/** What scrolls in pages so far apart. */
function paged(step: number) {
  const scroller = document.createElement("div");
  Object.assign(scroller.dataset, { flow: "right", step });
  const scrollTo = vi.fn();
  scroller.scrollTo = scrollTo;
  return { scroller, scrollTo };
}

it.each([
  // A browser at a zoom of 1.6 has the 18th page begin at 13,985.8 pixels and tells where a line stands a pixel before that.
  ["a page that begins a little before whole pages do", 777, 13984.9996, 13986],
  ["a page's first line", 777, 13985, 13986],
  ["a page's second column", 777, 14374, 13986],
  ["a page's last line", 777, 14700, 13986],
  ["the beginning", 777, 0, 0],
])("pages are turned to %s", (_, step, to, at) => {
  const { scroller, scrollTo } = paged(step);
  scrollFlow(scroller, to);
  expect(scrollTo).toHaveBeenCalledWith({ left: at, behavior: "instant" });
});
