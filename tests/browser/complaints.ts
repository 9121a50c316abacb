import axe from "axe-core";
import { faintThings } from "./contrast.ts";
import type { Root, Surface } from "./driver.ts";

/** The part of axe that is in use, as it stands in the surface's world. */
interface Axe {
  run(context: unknown): Promise<Pick<axe.AxeResults, "violations">>;
}

/** What axe says against all that `surface` shows, and what of it is too faint. */
export async function complaintsAbout(surface: Surface): Promise<string[]> {
  const load = new Function("root", `${axe.source}; globalThis.axe = axe;`) as (root: Root) => void;
  await surface.run(load);
  const violations = await surface.run(async (root: Root) => {
    const { axe: tool } = globalThis as unknown as { axe: Axe };
    // Colors count once they have changed.
    await Promise.allSettled(root.getAnimations().map(({ finished }) => finished));
    const host = "host" in root ? (root.host as Element) : null;
    if (host !== null) Object.defineProperty(host, "shadowRoot", { value: root, configurable: true });
    const { violations } = await tool.run(host ?? root);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    );
  });
  return [...violations, ...(await surface.run(faintThings))];
}
