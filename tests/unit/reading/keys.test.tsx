// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { useRootKeys } from "../../../components/reading/use-root-keys";
import { show } from "../components/support";

let pressed: string[] = [];

afterEach(async () => {
  await act(() => render(null, document.body.firstElementChild ?? document.body));
  pressed = [];
});

function Keys({ text }: { readonly text: Element }) {
  useRootKeys(text, {
    aloud: () => pressed.push("n"),
    aloudNextParagraph: () => pressed.push("Shift+ArrowRight"),
    choose: () => false,
    leave: () => pressed.push("Escape"),
  });
  return null;
}

/** Presses a key in an element of the given kind; true if the key was taken. */
async function press(kind: string, init: KeyboardEventInit): Promise<boolean> {
  const root = await show(<Keys text={document.body} />);
  const place = document.createElement(kind);
  root.append(place);
  return !place.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
}

describe("The keys of an open article", () => {
  it("are taken wherever the focus is", async () => {
    expect(await press("div", { key: "n" })).toBe(true);
    expect(pressed).toEqual(["n"]);
  });

  it("tell Shift apart where a key has a name", async () => {
    expect(await press("div", { key: "ArrowRight" })).toBe(false);
    expect(await press("div", { key: "ArrowRight", shiftKey: true })).toBe(true);
  });

  it("are left to fields, to dialogs above the text, and to the browser", async () => {
    expect(await press("textarea", { key: "n" })).toBe(false);
    expect(await press("dialog", { key: "n" })).toBe(false);
    expect(await press("dialog", { key: "Escape" })).toBe(false);
    expect(await press("div", { key: "n", ctrlKey: true })).toBe(false);
    expect(await press("div", { key: "x" })).toBe(false);
    expect(pressed).toEqual([]);
  });

  it("close what is open even from a field", async () => {
    expect(await press("textarea", { key: "Escape" })).toBe(true);
    expect(pressed).toEqual(["Escape"]);
  });
});
