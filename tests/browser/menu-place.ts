import type { Root } from "./driver.ts";

/** What a context menu is opened on. */
export interface MenuPlace {
  /** In CSS pixels of the page's window. */
  readonly x: number;
  readonly y: number;
  readonly linkUrl: string | null;
  readonly selectionText: string | null;
}

/** For a surface: where the menu with `entry` opens, at what is selected, at the first link of the text, or else at a heading. */
export function placeToClick(root: Root, entry: string): MenuPlace {
  const link = entry === "save-link" ? root.querySelector<HTMLAnchorElement>("article a[href]") : null;
  const selection = entry === "read-selection" ? getSelection() : null;
  const target = link ?? selection?.getRangeAt(0) ?? root.querySelector("h1");
  link?.scrollIntoView({ block: "center", behavior: "instant" });
  const box = target?.getClientRects()[0] ?? new DOMRect();
  return {
    x: box.left + 4,
    y: box.top + box.height / 2,
    linkUrl: link?.href ?? null,
    selectionText: selection?.toString() ?? null,
  };
}
