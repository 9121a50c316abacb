import { pictureKey } from "../../utils/held-pictures";
import type { ToFragment } from "./body-fragment";

/** Gives HTML with the pictures in it that are kept on this device, by the addresses that it gives: they ask nobody. */
export function withKeptPictures(toFragment: ToFragment, kept: ReadonlyMap<string, string>): ToFragment {
  return (html, options) => {
    const fragment = toFragment(html, options);
    showKept(fragment, kept);
    return fragment;
  };
}

function showKept(body: ParentNode, kept: ReadonlyMap<string, string>): void {
  for (const image of body.querySelectorAll<HTMLImageElement>("img[data-cl-src], img[data-cl-srcset]")) {
    const { clSrc = null, clSrcset = null } = image.dataset;
    const address = kept.get(pictureKey(clSrc, clSrcset) ?? "");
    if (address === undefined) continue;
    // Its set would be asked for in its place, and its own address would count as held back.
    for (const name of ["srcset", "data-cl-src", "data-cl-srcset"]) image.removeAttribute(name);
    image.src = address;
  }
}
