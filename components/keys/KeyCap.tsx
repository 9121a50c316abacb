/** What stands on keys that write nothing. */
const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Backspace: "⌫",
  Delete: "Del",
  Escape: "Esc",
  Shift: "⇧",
};

/** A key as it stands on the keyboard. */
export function KeyCap({ name }: { readonly name: string }) {
  return <kbd>{keyCap(name)}</kbd>;
}

/** The same in words, for a control's name. */
export function keyCap(name: string): string {
  if (name === "+") return name;
  return name
    .split("+")
    .map((part) => CAPS[part] ?? part)
    .join(" ");
}
