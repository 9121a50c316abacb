import { eventually } from "../../browser/driver.ts";
import { type BenchPlace, openPage } from "./browser.ts";

/** Frames in which the whole list is gone through. */
const FRAMES = 400;

/** A frame at 60 a second. */
const FRAME_MS = 1000 / 60;

export interface Scrolled {
  /** Frames that were not drawn in time, of 400. */
  readonly droppedFrames: number;
  /** Work of the page's own thread for each of them. */
  readonly frameCpuMs: number;
}

/** Goes through the whole list of the library page, some hundred rows further with every frame. */
export async function measureScroll(place: BenchPlace): Promise<Scrolled> {
  const { browser, page: holding } = await openPage(place, "bench.html");
  await holding.evaluate(holdCopies);
  const page = await browser.newPage();
  await page.goto(holding.url().replace("bench.html", "library.html"));
  await eventually("the library's rows", () => page.$(".row-link"));
  // What opening the library leaves to do is done before.
  await page.evaluate(idle);
  const before = await page.metrics();
  const times = await page.evaluate(scrollThrough, FRAMES);
  const after = await page.metrics();
  await browser.close();
  const late = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / FRAME_MS) - 1);
  const cpu = ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000;
  return { droppedFrames: late.reduce((sum, one) => sum + Math.max(0, one), 0), frameCpuMs: cpu / FRAMES };
}

/** Runs in a page: keeps the library from being copied meanwhile, as utils/library/copy.ts does once in a while. */
function holdCopies(): void {
  navigator.locks.request("clearline-copy", () => new Promise(() => {}));
}

/** Runs in the page: waits until it has nothing to do. */
function idle(): Promise<void> {
  return new Promise((done) => requestIdleCallback(() => done()));
}

/** Runs in the page: scrolls from the first row to the last, and tells when each frame came. */
function scrollThrough(frames: number): Promise<number[]> {
  const list = document.querySelector(".library-scroll");
  const height = (list?.scrollHeight ?? 0) - (list?.clientHeight ?? 0);
  const times: number[] = [];
  return new Promise((done) => {
    const next = (time: number) => {
      times.push(time);
      if (times.length > frames) return done(times);
      if (list !== null) list.scrollTop = (height * times.length) / frames;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
