import { expect, it } from "vitest";
import {
  heightOf,
  MOST_PX,
  placeOf,
  ROW_PX,
  rowsBetween,
  stretchOf,
  viewOf,
} from "../../../components/library/list-layout";

const SIGHT = 900;

it("goes through a list pixel by pixel while an element can be as high", () => {
  const layout = { count: 1000, groups: [] };
  expect(viewOf(layout, 5000, SIGHT)).toEqual({ top: 5000, bottom: 5900, shift: 0 });
  expect(placeOf(layout, 5000)).toBe(5000);
});

it("reaches the last row of a list that is higher than an element can be", () => {
  const layout = { count: 400_000, groups: [] };
  expect(heightOf(layout)).toBeGreaterThan(MOST_PX);
  const { top, bottom, shift } = viewOf(layout, MOST_PX - SIGHT, SIGHT);
  expect(bottom).toBeCloseTo(heightOf(layout), 3);
  expect(rowsBetween(layout, top, bottom).to).toBe(400_000);
  const { start, top: drawnAt } = stretchOf(layout, 399_999);
  const lastRow = drawnAt - shift + (399_999 - start) * ROW_PX;
  expect(lastRow + ROW_PX).toBeCloseTo(MOST_PX, 3);
});

it("has what is out of sight where scrolling brings it into sight", () => {
  const layout = { count: 400_000, groups: [] };
  const row = 250_000 * ROW_PX;
  const { top, bottom } = viewOf(layout, placeOf(layout, row), SIGHT);
  expect(row).toBeGreaterThan(top - 2 * SIGHT);
  expect(row).toBeLessThan(bottom + 2 * SIGHT);
});
