// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { pauseAll, playingOn } from "../../../components/reader/page-media";

/** A page with three recordings, the first two of which play. */
function page(): { readonly document: Document; readonly media: HTMLMediaElement[] } {
  const made = document.implementation.createHTMLDocument();
  made.body.innerHTML = "<video></video><audio></audio><audio></audio>";
  const media = [...made.querySelectorAll<HTMLMediaElement>("video, audio")];
  for (const [at, one] of media.entries()) play(one, at < 2);
  return { document: made, media };
}

/** jsdom plays nothing: what it would do is put in its place. */
function play(one: HTMLMediaElement, playing: boolean): void {
  let paused = !playing;
  Object.defineProperties(one, {
    paused: { get: () => paused },
    pause: {
      value: () => {
        paused = true;
      },
    },
    play: {
      value: async () => {
        paused = false;
      },
    },
  });
}

describe("what plays on the page", () => {
  it("is counted, paused, and plays on as it was", () => {
    const { document, media } = page();
    expect(playingOn(document)).toHaveLength(2);
    const goOn = pauseAll(playingOn(document));
    expect(media.map(({ paused }) => paused)).toEqual([true, true, true]);
    goOn();
    expect(media.map(({ paused }) => paused)).toEqual([false, false, true]);
  });

  it("is left alone where it has gone meanwhile", () => {
    const { document, media } = page();
    const goOn = pauseAll(playingOn(document));
    media[0]?.remove();
    goOn();
    expect(media.map(({ paused }) => paused)).toEqual([true, false, true]);
  });
});
