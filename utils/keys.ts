/**
 * Where a key counts: in the library's lists, while an article is open, and in what is going on with it. The last four go
 * before the others while they last.
 */
export type KeyScope = "library" | "reading" | "pages" | "aloud" | "marking" | "line";

interface Command {
  /** As `keyName` tells it. */
  readonly key: string;
  readonly scope: KeyScope;
  /** True where the key is the platform's own for it. */
  readonly fixed?: true;
}

/**
 * Everything that keys do, in popup, reading view and library: what listens, what tells of keys and what changes them read it.
 * What each does in words stands in components/keys/key-labels.
 */
export const COMMANDS = {
  nextArticle: { key: "j", scope: "library" },
  previousArticle: { key: "k", scope: "library" },
  openArticle: { key: "Enter", scope: "library", fixed: true },
  archive: { key: "e", scope: "library" },
  star: { key: "f", scope: "library" },
  choose: { key: "x", scope: "library" },
  chooseThrough: { key: "X", scope: "library" },
  deleteArticle: { key: "#", scope: "library" },
  undo: { key: "z", scope: "library" },
  search: { key: "/", scope: "library" },
  backToList: { key: "Escape", scope: "library", fixed: true },
  help: { key: "?", scope: "reading" },
  aloud: { key: "n", scope: "reading" },
  highlight: { key: "h", scope: "reading" },
  note: { key: "m", scope: "reading" },
  nextNew: { key: "u", scope: "reading" },
  find: { key: "g", scope: "reading" },
  lookups: { key: "t", scope: "reading" },
  outline: { key: "o", scope: "reading" },
  zoomPicture: { key: "i", scope: "reading" },
  focusLine: { key: "l", scope: "reading" },
  focusRuler: { key: "r", scope: "reading" },
  focusParagraph: { key: "p", scope: "reading" },
  focusBold: { key: "b", scope: "reading" },
  scroll: { key: "a", scope: "reading" },
  scrollFaster: { key: "+", scope: "reading" },
  scrollSlower: { key: "-", scope: "reading" },
  backHere: { key: "Backspace", scope: "reading" },
  markYellow: { key: "1", scope: "reading" },
  markGreen: { key: "2", scope: "reading" },
  markBlue: { key: "3", scope: "reading" },
  markPink: { key: "4", scope: "reading" },
  leave: { key: "Escape", scope: "reading", fixed: true },
  pageNext: { key: "PageDown", scope: "pages", fixed: true },
  pagePrevious: { key: "PageUp", scope: "pages", fixed: true },
  pageFirst: { key: "Home", scope: "pages", fixed: true },
  pageLast: { key: "End", scope: "pages", fixed: true },
  aloudNext: { key: "ArrowRight", scope: "aloud" },
  aloudPrevious: { key: "ArrowLeft", scope: "aloud" },
  aloudNextParagraph: { key: "Shift+ArrowRight", scope: "aloud" },
  aloudPreviousParagraph: { key: "Shift+ArrowLeft", scope: "aloud" },
  quote: { key: "c", scope: "marking" },
  openOriginal: { key: "e", scope: "marking" },
  pickNext: { key: "ArrowRight", scope: "marking" },
  pickPrevious: { key: "ArrowLeft", scope: "marking" },
  pickMore: { key: "Shift+ArrowRight", scope: "marking" },
  pickLess: { key: "Shift+ArrowLeft", scope: "marking" },
  lineDown: { key: "ArrowDown", scope: "line" },
  lineUp: { key: "ArrowUp", scope: "line" },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;

export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];

/** The keys that the reader has changed. */
export type KeyBindings = { readonly [K in CommandId]?: string };

/** The key that does `id`. */
export function keyOf(id: CommandId, bindings: KeyBindings): string {
  return bindings[id] ?? COMMANDS[id].key;
}

/** What a key event needs to have to be told by name. */
type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey">;

/**
 * A key by its name: what it writes, or what it is called, then with `Shift+` before it where that is held. A letter of
 * another script is the Latin one on the same key: layouts that write both are worked with either.
 */
export function keyName({ key, code, shiftKey }: Pressed): string {
  if (key.length > 1) return shiftKey ? `Shift+${key}` : key;
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  if (latin === undefined || key <= "\x7f") return key;
  return shiftKey ? latin : latin.toLowerCase();
}

/** Keys with which readers go through pages and controls, or which browsers take. */
const RESERVED = /^(?:Shift\+)?(?:Enter|Escape|Tab|PageUp|PageDown|Home|End|F\d+|ContextMenu|[ '])$/;

const ARROW = /^(?:Shift\+)?Arrow/;

const isGeneral = (scope: KeyScope) => scope === "library" || scope === "reading";

/**
 * Why `key` can't do `id`: it does something else at the same time, or it is the browser's. `null` if it can.
 */
export function keyProblem(id: CommandId, key: string, bindings: KeyBindings): CommandId | "browser" | null {
  const { scope } = COMMANDS[id];
  const quickFind = key === "/" && scope !== "library";
  if (RESERVED.test(key) || quickFind || (ARROW.test(key) && isGeneral(scope))) return "browser";
  const meets = (other: CommandId) =>
    COMMANDS[other].scope === scope || (isGeneral(scope) && isGeneral(COMMANDS[other].scope));
  const taken = COMMAND_IDS.find((other) => other !== id && meets(other) && keyOf(other, bindings) === key);
  return taken ?? null;
}

/** The bindings in `value`, whatever else it holds. */
export function keyBindingsOf(value: unknown): KeyBindings {
  if (typeof value !== "object" || value === null) return {};
  const known = Object.entries(value).filter(
    ([id, key]) => Object.hasOwn(COMMANDS, id) && typeof key === "string" && key !== "",
  );
  return Object.fromEntries(known);
}
