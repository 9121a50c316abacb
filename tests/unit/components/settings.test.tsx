// @vitest-environment jsdom
import type { ComponentProps } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { KeySettings } from "../../../components/keys/KeySettings";
import { PictureSettings } from "../../../components/library/PictureSettings";
import { SettingsPage } from "../../../components/library/settings/SettingsPage";
import { sectionsWith } from "../../../components/library/settings/sections";
import en from "../../../public/_locales/en/messages.json";
import type { KeyBindings } from "../../../utils/keys";
import { DEFAULT_SETTINGS } from "../../../utils/settings";
import { control, press, seen, show } from "./support";

const english = (key: keyof typeof en) => en[key].message;

describe("The search in the settings", () => {
  it("leaves the sections that say every word", () => {
    expect(sectionsWith("", english)).toHaveLength(7);
    expect(sectionsWith("HYPHEN", english)).toEqual(["look"]);
    expect(sectionsWith("restore FILE", english)).toEqual(["backups"]);
    expect(sectionsWith("marmalade", english)).toEqual([]);
  });

  it("says how many there are, and when there is none", async () => {
    const root = await show(
      <SettingsPage
        settings={DEFAULT_SETTINGS}
        onChange={() => {}}
        section={undefined}
        listFonts={null}
        siteLooks={null}
      >
        {null}
      </SettingsPage>,
    );
    const type = async (words: string) => {
      const field = root.querySelector<HTMLInputElement>("[type=search]");
      if (field !== null) field.value = words;
      await act(() => void field?.dispatchEvent(new Event("input", { bubbles: true })));
      return [seen(root.querySelector("[role=status]")), [...root.querySelectorAll("h2")].map(seen)];
    };
    expect(await type("font")).toEqual(["1 section found", ["Look"]]);
    expect(await type("marmalade")).toEqual(["No setting has these words. Try fewer, or others.", []]);
    expect((await type(""))[0]).toBe("");
  });
});

describe("The pictures in the settings", () => {
  const nothing = { counts: { pictures: 0, bytes: 0 }, waiting: 0, full: false };

  async function pictures(state: Partial<ComponentProps<typeof PictureSettings>>) {
    const [onChange, onFetchAll, onDrop] = [vi.fn(), vi.fn(), vi.fn()];
    const root = await show(
      <PictureSettings
        on={false}
        granted={false}
        {...nothing}
        onChange={onChange}
        onFetchAll={onFetchAll}
        onDrop={onDrop}
        {...state}
      />,
    );
    return { root, onChange, onFetchAll, onDrop };
  }

  it("are off until asked for, and say what that means", async () => {
    const { root, onChange } = await pictures({});
    expect(seen(root)).toContain("Backups leave them out.");
    expect(seen(root)).not.toContain("Allow access");
    await act(() => root.querySelector<HTMLInputElement>("[type=checkbox]")?.click());
    expect(onChange).toHaveBeenCalledWith(true);
  });

  it("say that the browser took its leave back, and ask for it anew", async () => {
    const { root, onChange } = await pictures({ on: true, granted: false });
    expect(seen(root)).toContain("The browser does not let Clearline fetch pictures from the sites.");
    await press(root, "Allow access");
    expect(onChange).toHaveBeenCalledWith(true);
  });

  it("are counted, fetched for all that is saved, and deleted", async () => {
    const counts = { pictures: 12, bytes: 3_400_000 };
    const { root, onFetchAll, onDrop } = await pictures({ on: true, granted: true, counts });
    expect(seen(root)).toContain("12 pictures of articles · 3.4 MB");
    await press(root, "Fetch the pictures of all saved articles");
    expect(onFetchAll).toHaveBeenCalledOnce();
    await press(root, "Delete pictures");
    expect(onDrop).toHaveBeenCalledOnce();
  });

  it("tell how many wait, and that there is no room", async () => {
    const { root } = await pictures({ on: true, granted: true, waiting: 7, full: true });
    expect(seen(root)).toContain("Articles whose pictures are still to be fetched: 7");
    expect(seen(root)).toContain("There is no room for more pictures.");
  });
});

describe("The keys in the settings", () => {
  async function keys(bindings: KeyBindings = {}) {
    const onKeys = vi.fn();
    const root = await show(<KeySettings keys={bindings} onKeys={onKeys} />);
    const type = (key: string, init: KeyboardEventInit = {}) =>
      act(() => {
        const button = root.querySelector(".key-button[aria-pressed=true]");
        button?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...init }));
      });
    return { root, onKeys, type };
  }

  it("are changed to the next key that is pressed", async () => {
    const { root, onKeys, type } = await keys();
    await press(root, "Find in this article: change the key g");
    await type("Shift");
    await type("w");
    expect(onKeys).toHaveBeenCalledWith({ find: "w" });
  });

  it("stay where the new one is taken or the browser's, and say so", async () => {
    const { root, onKeys, type } = await keys();
    await press(root, "Find in this article: change the key g");
    await type("j");
    expect(seen(root.querySelector("[role=alert]"))).toBe("j is taken: Next article. Press another key.");
    await type("w", { ctrlKey: true });
    expect(seen(root.querySelector("[role=alert]"))).toBe("w belongs to the browser. Press another key.");
    await type("Escape");
    expect(root.querySelector("[role=alert]")).toBeNull();
    expect(onKeys).not.toHaveBeenCalled();
  });

  it("are set back, one or all", async () => {
    const { root, onKeys } = await keys({ find: "w", star: "s" });
    await press(root, "Find in this article: back to g");
    expect(onKeys).toHaveBeenLastCalledWith({ star: "s" });
    await press(root, "Set all keys back");
    expect(onKeys).toHaveBeenLastCalledWith({});
    expect(control((await keys()).root, "Set all keys back").matches(":disabled")).toBe(true);
  });
});
