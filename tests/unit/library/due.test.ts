import { expect, it } from "vitest";
import { isBackupDue } from "../../../utils/library/due";
import type { Manifest } from "../../../utils/library-manifest";

const NOW = Date.UTC(2026, 2, 29);
const DAY_MS = 24 * 60 * 60 * 1000;

function manifest({ days = 8, changed = true, articles = 100, never = false, lost = false }): Manifest {
  const backup = {
    file: "clearline-2026-03-01.jsonl.gz",
    at: NOW - days * DAY_MS,
    articles,
    changes: 7,
    tookMs: 5,
  };
  return {
    standing: { libraryId: "a", articles, lastId: articles, changes: changed ? 8 : 7 },
    loss: lost ? { kind: "short", expected: articles, found: 1, noticedAt: NOW } : null,
    copy: null,
    backup: never ? null : backup,
  };
}

it.each([
  ["after the interval", manifest({}), "week", true],
  ["not before it", manifest({ days: 6 }), "week", false],
  ["not where nothing has changed", manifest({ changed: false }), "week", false],
  ["not where the reader wants none", manifest({ days: 900 }), "never", false],
  ["where there is none yet", manifest({ never: true }), "month", true],
  ["not yet of a library that has hardly begun", manifest({ never: true, articles: 2 }), "day", false],
  ["not of what is left of a library", manifest({ lost: true }), "day", false],
  ["after the clock was put back far", manifest({ days: -400 }), "month", true],
] as const)("a backup is due %s", (_when, known, every, due) => {
  expect(isBackupDue(known, every, NOW)).toBe(due);
});

it("no backup of a library that was never opened is due", () => {
  expect(isBackupDue({ standing: null, loss: null, copy: null, backup: null }, "day", NOW)).toBe(false);
});
