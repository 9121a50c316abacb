// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { StoryPanel } from "../../../components/timeline/StoryPanel";
import { StoryScale } from "../../../components/timeline/StoryScale";
import { scaleOf } from "../../../components/timeline/scale";
import type { Timeline } from "../../../utils/timeline";
import { controls, dayOf, entryOf, press, seen, show, timelineOf } from "./support";

const MENTIONS = [
  {
    on: "1998",
    until: null,
    articleId: 1,
    sentences: [
      {
        text: "The bridge that everybody calls the old one was built in 1998 by prisoners.",
        expression: "in 1998",
      },
    ],
  },
  {
    on: "2009",
    until: "2011",
    articleId: 1,
    sentences: [{ text: "Shut 2009 to 2011.", expression: "2009 to 2011" }],
  },
  {
    on: "2026-11-15",
    until: null,
    articleId: 1,
    sentences: [{ text: "Cracks on Sunday.", expression: "Sunday" }],
  },
];

const RELATED = [{ storyId: 9, label: "Tunnel dispute", articleCount: 3 }];

async function panel(part: Partial<Timeline>, compact = false) {
  const actions = { point: vi.fn(), onTakeOut: vi.fn(), onJoin: vi.fn() };
  const root = await show(
    <StoryPanel
      timeline={timelineOf(part)}
      storyHref={null}
      storyHrefOf={(id) => `#/story/${id}`}
      hrefOf={() => null}
      toSentence={{ kind: "point", point: actions.point }}
      onTakeOut={actions.onTakeOut}
      onJoin={actions.onJoin}
      compact={compact}
    />,
  );
  return { root, ...actions };
}

describe("dates that the text names", () => {
  it("stand on the line in their places, with the words that name them, and lead to their sentences", async () => {
    const { root, point } = await panel({ mentions: MENTIONS });
    expect([...root.querySelectorAll(".mention")].map(seen)).toEqual([
      "1998mentioned… old one was built in 1998 by prisoners.",
      "2009 – 2011mentionedShut 2009 to 2011.",
      "mentionedCracks on Sunday.",
    ]);
    expect(seen(root.querySelector(".rail > .rail-day:nth-child(3)"))).toContain("Sun 15 November");
    await press(root, "Cracks on Sunday.");
    expect(point).toHaveBeenCalledWith("Cracks on Sunday.");
  });

  it("wait for a click where it is narrow", async () => {
    const { root } = await panel({ mentions: MENTIONS }, true);
    expect(root.querySelector(".mention")).toBeNull();
    await press(root, "3 dates");
    expect(root.querySelectorAll(".mention")).toHaveLength(3);
  });
});

describe("a story's line", () => {
  it("tells of a long silence", async () => {
    const days = [
      dayOf("2025-01-02", entryOf({ articleId: 1 })),
      dayOf("2025-07-02", entryOf({ articleId: 2 })),
    ];
    const { root } = await panel({ days, quietSince: "2025-07-02" });
    expect(seen(root.querySelector(".silence"))).toBe("6 months later");
    expect(seen(root.querySelector(".story-extent"))).toContain("quiet since");
  });

  it("puts outlets of a day side by side", async () => {
    const [day] = timelineOf().days;
    const sides = [
      { siteName: "Coast Courier", sentences: ["It shut at dawn."] },
      { siteName: "Harbor Gazette", sentences: ["Two pillars are cracked."] },
    ];
    const { root } = await panel({
      days: [{ ...day, on: "2026-11-15", entries: day?.entries ?? [], sides }],
    });
    expect(seen(root.querySelector(".sides"))).toBe(
      "What only one says: Coast Courier · Harbor GazetteCoast CourierIt shut at dawn.Harbor GazetteTwo pillars are cracked.",
    );
  });

  it("offers what may be related, and a way out for each article", async () => {
    const { root, onJoin, onTakeOut } = await panel({ related: RELATED });
    await press(root, "Join");
    expect(onJoin).toHaveBeenCalledWith(9);
    await press(root, "Take “Old bridge closes” out of this story");
    expect(onTakeOut).toHaveBeenCalledWith(2);
  });

  it("lets only the open article out where it is narrow", async () => {
    const { root } = await panel({}, true);
    expect(controls(root).filter((name) => name.startsWith("Take"))).toEqual([
      "Take “Ferries wait for the tide” out of this story",
    ]);
  });
});

describe("the scale of a story", () => {
  const dayWith = (on: string, count: number) =>
    dayOf(on, ...Array.from({ length: count }, (_, articleId) => entryOf({ articleId })));

  it("has a column for each month of a year, empty ones too", () => {
    const scale = scaleOf([dayWith("2025-01-31", 2), dayWith("2025-02-01", 1), dayWith("2025-12-24", 3)]);
    expect(scale?.unit).toBe("month");
    expect(scale?.bins.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
    expect(scale?.most).toBe(3);
  });

  it.each([
    ["2025-01-20", "day", 20],
    ["2025-03-03", "week", 10],
    ["2034-06-01", "year", 10],
  ])("from new year's day to %s goes by the %s", (last, unit, columns) => {
    const scale = scaleOf([dayWith("2025-01-01", 1), dayWith(last, 1)]);
    expect([scale?.unit, scale?.bins.length]).toEqual([unit, columns]);
  });

  it("leads to a column's first day, and is left out of short stories", async () => {
    const onDay = vi.fn();
    const days = [dayWith("2025-01-31", 2), dayWith("2025-12-24", 3)];
    const root = await show(<StoryScale timeline={timelineOf({ days })} onDay={onDay} />);
    await press(root, "January 2025: 2 articles");
    expect(onDay).toHaveBeenCalledWith("2025-01-31");
    expect(seen(await show(<StoryScale timeline={timelineOf()} onDay={onDay} />))).toBe("");
  });
});
