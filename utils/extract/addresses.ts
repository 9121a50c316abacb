import { resolve } from "./metadata/facts";

/** Candidates of a source set: an address without spaces, and what it is for. */
const CANDIDATE = /(\S*[^,\s])(\s+[\d.]+[xw])?\s*(?:,|$)/g;

/** Makes the addresses of links and pictures absolute; those that lead nowhere go. */
export function resolveAddresses(root: Element, base: string): void {
  for (const link of root.querySelectorAll("a[href]")) {
    const address = link.getAttribute("href") ?? "";
    if (/^(?:mailto:|#)/i.test(address)) continue;
    replace(link, "href", resolve(address, base));
  }
  for (const image of root.querySelectorAll("img")) {
    replace(image, "src", resolve(image.getAttribute("src"), base));
    const set = image.getAttribute("srcset");
    if (set === null) continue;
    const resolved = [...set.matchAll(CANDIDATE)].map(
      (match) => [resolve(match[1] ?? "", base), match[2] ?? ""] as const,
    );
    const kept = resolved
      .filter(([address]) => address !== null)
      .map(([address, size]) => `${address}${size}`);
    replace(image, "data-cl-srcset", kept.length > 0 ? kept.join(", ") : null);
  }
}

function replace(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
