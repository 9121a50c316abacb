/** What plays on the page under the overlay. */

/** All that plays now: pictures, sound, in the page and in the shadow roots and frames of its own that it shows. */
export function playingOn(page: Document | ShadowRoot): readonly HTMLMediaElement[] {
  const own = [...page.querySelectorAll<HTMLMediaElement>("video, audio")].filter(plays);
  return [...own, ...framesOf(page).flatMap(playingOn)];
}

function plays({ paused, ended }: HTMLMediaElement): boolean {
  return !paused && !ended;
}

/** Documents of frames that the page may reach itself; those of other sites are closed. */
function framesOf(page: Document | ShadowRoot): readonly Document[] {
  return [...page.querySelectorAll("iframe")].flatMap(({ contentDocument }) => contentDocument ?? []);
}

/** Pauses them; the function that it gives lets those play on that nobody has started or stopped meanwhile. */
export function pauseAll(media: readonly HTMLMediaElement[]): () => void {
  const paused = media.filter(plays);
  for (const one of paused) one.pause();
  return () => {
    for (const one of paused) if (one.paused && one.isConnected) one.play().catch(() => undefined);
  };
}
