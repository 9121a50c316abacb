/** Runs `work` in the background unless it is running; what fails is tried again at the next call. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    work()
      .catch((error: unknown) => console.warn(error))
      .finally(() => {
        running = false;
      });
  };
}
