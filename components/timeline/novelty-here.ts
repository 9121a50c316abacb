import type { Timeline, TimelineEntry } from "../../utils/timeline";

/** How much of the open article is new to the reader; `null` if nothing of its story was saved before it. */
export function noveltyHere(timeline: Timeline | null): TimelineEntry["novelty"] {
  const entries = timeline?.days.flatMap((day) => day.entries) ?? [];
  return entries.find((entry) => entry.here)?.novelty ?? null;
}
