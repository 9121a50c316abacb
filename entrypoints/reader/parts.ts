import type { LoadPart, PartName, Parts } from "../../components/Part";
import { requestReader } from "../../utils/messages";

/** A part of the overlay as its script leaves it. */
interface BroughtPart<K extends PartName> {
  readonly part: Parts[K];
  /** What it wears, for the overlay's shadow root. */
  readonly styles: string;
}

/** The parts whose scripts have run, by their names. */
export type BroughtParts = { [K in PartName]?: BroughtPart<K> };

/** For a part's script: leaves the part with the overlay that is open. */
export function bringPart<K extends PartName>(name: K, part: Parts[K], styles: string): void {
  const brought: BroughtPart<K> = { part, styles };
  Object.assign(globalThis.clearlineReader?.parts ?? {}, { [name]: brought });
}

/** Gets parts by asking the background for their scripts; what they wear goes into `root`. */
export function partLoader(root: ParentNode): LoadPart {
  return async (name) => {
    const parts = () => globalThis.clearlineReader?.parts[name];
    if (parts() === undefined) {
      await requestReader("loadScript", { script: name });
      const style = document.createElement("style");
      style.textContent = parts()?.styles ?? "";
      root.append(style);
    }
    const brought = parts();
    if (brought === undefined) throw new Error(`The part ${name} did not come.`);
    return brought.part;
  };
}
