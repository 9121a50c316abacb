import { describe, expect, it } from "vitest";
import { COMMAND_IDS, COMMANDS, keyBindingsOf, keyName, keyOf, keyProblem } from "../../utils/keys";

const pressed = (key: string, code = "", shiftKey = false) => keyName({ key, code, shiftKey });

describe("keys", () => {
  it("mean one thing at a time, and nothing that the browser needs, unless the platform says so", () => {
    const free = COMMAND_IDS.filter((id) => !("fixed" in COMMANDS[id]));
    expect(free.filter((id) => keyProblem(id, COMMANDS[id].key, {}) !== null)).toEqual([]);
  });

  it("are told by what they write, with Shift where they are only called something", () => {
    expect(pressed("j", "KeyJ")).toBe("j");
    expect(pressed("X", "KeyX", true)).toBe("X");
    expect(pressed("ArrowLeft", "ArrowLeft", true)).toBe("Shift+ArrowLeft");
  });

  it("are the Latin ones in layouts of another script", () => {
    expect(pressed("о", "KeyJ")).toBe("j");
    expect(pressed("Ч", "KeyX", true)).toBe("X");
    expect(pressed("ö", "Semicolon")).toBe("ö");
  });

  it("that are taken in the same place are not given twice, also to what the reader has changed", () => {
    expect(keyProblem("find", "j", {})).toBe("nextArticle");
    expect(keyProblem("find", "w", { star: "w" })).toBe("star");
    expect(keyProblem("find", "f", { star: "w" })).toBeNull();
    expect(keyProblem("aloudNext", "j", {})).toBeNull();
    expect(keyProblem("find", "g", {})).toBeNull();
  });

  it("that are the browser's are given to nothing", () => {
    for (const key of ["Enter", "Tab", " ", "F5", "'", "/", "ArrowDown", "PageDown"])
      expect([key, keyProblem("find", key, {})]).toEqual([key, "browser"]);
    expect(keyProblem("search", "/", {})).toBeNull();
    expect(keyProblem("aloudNext", "ArrowDown", {})).toBeNull();
  });

  it("are read from what was kept, as far as it is understood", () => {
    const bindings = keyBindingsOf({ find: "w", nothing: "q", star: 3, note: "" });
    expect(bindings).toEqual({ find: "w" });
    expect([keyOf("find", bindings), keyOf("star", bindings)]).toEqual(["w", "f"]);
    expect(keyBindingsOf("w")).toEqual({});
  });
});
