import { afterAll, beforeAll, expect, it } from "vitest";
import { dayBefore } from "../../../components/library/rows";
import { localDay } from "../../../components/local-day";

const ZONE = process.env.TZ;

beforeAll(() => {
  process.env.TZ = "Europe/Berlin";
});

afterAll(() => {
  process.env.TZ = ZONE;
});

it.each([
  ["after a day of 23 hours", "2026-03-30T00:30:00+02:00", "2026-03-30", "2026-03-29"],
  ["at the end of a day of 25 hours", "2026-10-25T23:30:00+01:00", "2026-10-25", "2026-10-24"],
  ["on the first day of a year", "2026-01-01T12:00:00+01:00", "2026-01-01", "2025-12-31"],
])("%s, yesterday is the day before", (_when, at, today, yesterday) => {
  expect(localDay(Date.parse(at))).toBe(today);
  expect(dayBefore(Date.parse(at))).toBe(yesterday);
});
