// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { StoryPanel } from "../../../components/timeline/StoryPanel";
import type { Timeline, TimelineEntry } from "../../../utils/timeline";
import { control, controls, dayOf, entryOf, seen, show, timelineOf } from "./support";

const hrefOf = (entry: TimelineEntry) =>
  entry.articleId === null ? entry.url : `#/article/${entry.articleId}`;

function panel(timeline: Timeline, compact: boolean) {
  return show(
    <StoryPanel
      timeline={timeline}
      storyHref="#/story/7"
      storyHrefOf={(id) => `#/story/${id}`}
      hrefOf={hrefOf}
      compact={compact}
    />,
  );
}

describe("StoryPanel", () => {
  it("tells the story by day, oldest first, with what was new", async () => {
    const root = await panel(timelineOf(), false);
    expect(seen(root.querySelector("header"))).toBe(
      "Harbor Bridge2 articles2 sources15 – 16 November 2026still going onWhole story",
    );
    expect([...root.querySelectorAll(".rail-date")].map(seen)).toEqual([
      "Sun 15 November",
      "Mon 16 November",
    ]);
    expect([...root.querySelectorAll(".stop")].map(seen)).toEqual([
      "Coast CourierOld bridge closesIt shut at dawn.",
      "named by Coast Courier, not read yetBridge shut for a year",
      "Harbor Gazetteyou are here12 of 21 sentences new to youFerries wait for the tideFerries carry twice as many.",
    ]);
  });

  it("puts each stop's day in its row where it is narrow", async () => {
    const root = await panel(timelineOf(), true);
    expect([...root.querySelectorAll(".stop")].map(seen)).toEqual([
      "15 NovCoast CourierOld bridge closes",
      "named by Coast Courier, not read yetBridge shut for a year",
      "16 NovHarbor GazetteFerries wait for the tide",
    ]);
  });

  it("marks the article that is open, and leads nowhere from it", async () => {
    const root = await panel(timelineOf(), true);
    const here = root.querySelectorAll('[aria-current="true"]');
    expect([...here].map((one) => seen(one.querySelector(".stop-title")))).toEqual([
      "Ferries wait for the tide",
    ]);
    expect(controls(root)).toEqual(["Whole story", "Old bridge closes", "Bridge shut for a year"]);
  });

  it("opens saved articles where it is and leads in a new tab", async () => {
    const root = await panel(timelineOf(), true);
    expect(control(root, "Old bridge closes").getAttribute("target")).toBeNull();
    expect(control(root, "Bridge shut for a year").getAttribute("target")).toBe("_blank");
    expect(control(root, "Bridge shut for a year").getAttribute("rel")).toContain("noreferrer");
  });

  it("marks a day that was concluded from the text", async () => {
    const days = [dayOf("2026-11-15", entryOf({ dateInferred: true }), entryOf({ articleId: 2 }))];
    const root = await panel(timelineOf({ days }), true);
    expect([...root.querySelectorAll("time")].map(seen)).toEqual(["≈ 15 Nov", "15 Nov"]);
  });

  it("says so where the library has nothing else of the story", async () => {
    const days = [dayOf("2026-11-16", entryOf({ here: true }))];
    const root = await panel(timelineOf({ articleCount: 1, days }), true);
    expect(seen(root)).toContain("Nothing else of this story is in your library yet.");
    expect(seen(root)).not.toContain("new to you");
    expect(controls(root)).toEqual([]);
  });
});
