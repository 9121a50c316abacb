import type { BenchFigures, ContenderFigures } from "./figures.ts";

/** Prints the figures for a person: a line for each contender. */
export function printTable(figures: BenchFigures): void {
  const { set, pages, ours, readability, defuddle, timeRatio } = figures;
  console.log(`${set}, ${pages} pages`);
  for (const [name, contender] of Object.entries({ ours, readability, defuddle })) {
    if (contender) console.log(contenderLine(name, contender));
  }
  if (timeRatio) {
    console.log(
      `time by Readability's: median ${timeRatio.median.toFixed(2)}, sum ${timeRatio.sum.toFixed(2)}`,
    );
  }
}

function contenderLine(name: string, figures: ContenderFigures): string {
  const whole = "exact" in figures ? `exact ${share(figures.exact)}` : `accuracy ${share(figures.accuracy)}`;
  const { metadata } = figures;
  const fields = metadata
    ? ` · title ${share(metadata.title)} author ${share(metadata.author)} date ${share(metadata.date)}`
    : "";
  const score = `F1 ${share(figures.f1)} P ${share(figures.precision)} R ${share(figures.recall)} ${whole}`;
  const time = `median ${figures.medianMs.toFixed(1)} ms p95 ${figures.p95Ms.toFixed(1)} ms`;
  return `${name.padEnd(12)} ${score} · empty ${figures.empty} · ${time}${fields}`;
}

function share(value: number | null): string {
  return value === null ? "–" : value.toFixed(4);
}
