import { fontFamily } from "../../utils/looks";

/** How wide a text is in fonts as styles name them, in CSS pixels. */
export type Measure = (families: string) => number;

const GENERIC = ["monospace", "serif", "sans-serif"] as const;

/** True if there is a font of this name: the text is then wider or narrower in it than in one of those that stand in for it. */
export function standsHere(name: string, measure: Measure): boolean {
  const family = fontFamily(name);
  return GENERIC.some((generic) => measure(`${family}, ${generic}`) !== measure(generic));
}

/** Wide letters and narrow ones: hardly two fonts set them equally wide. */
const SAMPLE = "mmMWil1|gQ@ &fi 0Oß";

/** Measures on a canvas. */
export const measureText: Measure = (families) => {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return 0;
  context.font = `72px ${families}`;
  return context.measureText(SAMPLE).width;
};
