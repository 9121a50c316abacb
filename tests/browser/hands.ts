import { eventually, type Root, type Surface } from "./driver.ts";

/** The words that `surface` shows, white space collapsed. */
export function wordsOf(surface: Surface): Promise<string> {
  return surface.run((root: Root) => {
    const top = "body" in root ? root.body : root.firstElementChild?.parentNode;
    const shown = [...(top?.children ?? [])].map((child) => (child as HTMLElement).innerText ?? "");
    return shown.join(" ").replace(/\s+/g, " ").trim();
  });
}

/** Waits until `surface` shows `words`, and gives all of its words. */
export function seeWords(surface: Surface, words: string): Promise<string> {
  return eventually(`“${words}”`, async () => {
    const all = await wordsOf(surface);
    return all.includes(words) && all;
  });
}

/** Waits until `surface` no longer shows `words`. */
export async function missWords(surface: Surface, words: string): Promise<void> {
  await eventually(`“${words}” to go`, async () => !(await wordsOf(surface)).includes(words));
}

/** The accessible names of the controls that `surface` shows. */
export function controlsOf(surface: Surface): Promise<string[]> {
  return surface.run(namesOfControls);
}

/** Clicks the control whose accessible name is `name`, or begins with it, once it is there and enabled. */
export async function click(surface: Surface, name: string): Promise<void> {
  await eventually(`a control “${name}”`, () => surface.run(clickControl, name));
}

/** Puts `text` into the field named `name`, as typing does. */
export async function fill(surface: Surface, name: string, text: string): Promise<void> {
  await eventually(`a field “${name}”`, () => surface.run(fillField, name, text));
}

/** Chooses `value` in the select that is named `name`. */
export async function choose(surface: Surface, name: string, value: string): Promise<void> {
  await eventually(`a choice “${name}”`, () =>
    surface.run(
      (root: Root, name: string, value: string) => {
        const field = [...root.querySelectorAll("select")].find((one) =>
          one.labels[0]?.textContent.startsWith(name),
        );
        if (field === undefined) return false;
        field.value = value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
        return true;
      },
      name,
      value,
    ),
  );
}

function namesOfControls(root: Root): string[] {
  const controls = root.querySelectorAll<HTMLElement>(
    "button, a[href], summary, input, select, [role=button]",
  );
  const shown = [...controls].filter((control) => control.checkVisibility());
  return shown.map((control) => {
    const name = control.getAttribute("aria-label") ?? control.innerText ?? "";
    return name.replace(/\s+/g, " ").trim();
  });
}

function clickControl(root: Root, name: string): boolean {
  const nameOf = (control: HTMLElement) =>
    (control.getAttribute("aria-label") ?? control.textContent).replace(/\s+/g, " ").trim();
  const all = root.querySelectorAll<HTMLElement>(
    "button, a[href], summary, label, [role=button], [role=tab]",
  );
  const shown = [...all].filter((control) => control.checkVisibility() && !control.matches(":disabled"));
  const control =
    shown.find((one) => nameOf(one) === name) ?? shown.find((one) => nameOf(one).startsWith(name));
  control?.click();
  return control !== undefined;
}

function fillField(root: Root, name: string, text: string): boolean {
  const nameOf = (field: HTMLInputElement) =>
    field.getAttribute("aria-label") ?? field.labels?.[0]?.textContent ?? field.placeholder;
  const field = [...root.querySelectorAll("input")].find((one) => nameOf(one).trim().startsWith(name));
  if (field === undefined) return false;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}
