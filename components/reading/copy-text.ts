/**
 * Copies `text`; false where the browser does not let us.
 *
 * Pages without TLS have no clipboard of their own; there a field near the text is copied from, as by the reader.
 *
 * @param near Where the field may stand.
 */
export async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, near.closest("dialog") ?? document.body);
  }
}

function copyFromField(text: string, place: Element): boolean {
  const root = place.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  const field = Object.assign(document.createElement("textarea"), { value: text, className: "unseen" });
  place.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
