import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { breaches, type Sources } from "./layers/check";

/** A project of a few files that keeps every rule. */
const SOUND: Readonly<Record<string, string>> = {
  "utils/article.ts": "export const ROLES = [];",
  "utils/extract/index.ts": 'import { ROLES } from "../article";\nimport { snapshot } from "./snapshot";',
  "utils/extract/sanitize.ts": 'import DOMPurify from "dompurify";\nroot.innerHTML = "";',
  "utils/extract/snapshot.ts": "const text = element.innerHTML;",
  "utils/extract/pages/parse.ts": "const parsed = new DOMParser();",
  "utils/stories/index.ts": 'import type { StoredArticle } from "../article";\nconst day = new Date(at);',
  "utils/store/db.ts": 'import { Dexie } from "dexie";\nindexedDB.databases();',
  "utils/library.ts": 'import { open } from "./store/db";\nimport { link } from "./stories";',
  "utils/messages.ts": 'import { browser } from "wxt/browser";',
  "utils/i18n.ts": 'import { browser } from "wxt/browser";',
  "components/ArticleView.tsx":
    'import type { ToFragment } from "../utils/extract/sanitize";\nimport { t } from "../utils/i18n";\n' +
    'export const ArticleView = (props: Props<Article>) => <h1 title={t("title")}>{t("title")} · {props.n}</h1>;',
  "entrypoints/background.ts":
    'import { save } from "../utils/library";\nimport { browser } from "wxt/browser";',
  "entrypoints/extract/index.ts": 'import { extractPage } from "../../utils/extract";',
  "entrypoints/reader/index.tsx":
    'import { ArticleView } from "../../components/ArticleView";\n' +
    'import { sanitize } from "../../utils/extract/sanitize";',
  "entrypoints/popup/index.html": '<title>Clearline</title>\n<body><script src="./main.tsx"></script></body>',
  "entrypoints/popup/main.tsx": 'import { send } from "../../utils/messages";',
};

/** One breach of each clause: the file, what it says, and the words that name the offender. */
const PLANTED: readonly (readonly [clause: string, path: string, source: string, named: string])[] = [
  ["article imports nothing", "utils/article.ts", 'import "./i18n";', "utils/i18n"],
  ["extract imports only article", "utils/extract/clean.ts", 'import "../i18n";', "utils/i18n"],
  ["stories import only article", "utils/stories/link.ts", 'import "../store/db";', "utils/store/db"],
  ["stories know no clock", "utils/stories/link.ts", "const now = Date.now();", "Date.now"],
  ["stories know no DOM", "utils/stories/link.ts", "document.querySelector('p');", "document.querySelector"],
  ["store imports no library", "utils/store/rows.ts", 'import { save } from "../library";', "utils/library"],
  ["store loads no stories", "utils/store/rows.ts", 'import { link } from "../stories";', "utils/stories"],
  ["library knows no components", "utils/library.ts", 'import "../components/ArticleView";', "components/"],
  ["components know no store", "components/List.tsx", 'import "../utils/store/db";', "utils/store/db"],
  ["components know no messages", "components/List.tsx", 'import "../utils/messages";', "utils/messages"],
  [
    "components take only types of the sanitizer",
    "components/List.tsx",
    'import { sanitizeToFragment } from "../utils/extract/sanitize";',
    "utils/extract/sanitize",
  ],
  [
    "components know no entrypoint",
    "components/List.tsx",
    'import "../entrypoints/background";',
    "entrypoints/",
  ],
  [
    "the popup loads no library",
    "entrypoints/popup/main.tsx",
    'import "../../utils/library";',
    "utils/library",
  ],
  [
    "late imports count",
    "entrypoints/popup/main.tsx",
    'await import("../../utils/store/db");',
    "utils/store/db",
  ],
  ["every file has a layer", "utils/misc.ts", "", "utils/misc.ts"],
  ["Dexie stays in the store", "utils/library.ts", 'import Dexie from "dexie";', "dexie"],
  ["IndexedDB stays in the store", "utils/library.ts", "indexedDB.open('x');", "indexedDB"],
  [
    "the browser has its doors",
    "components/List.tsx",
    'import { browser } from "wxt/browser";',
    "wxt/browser",
  ],
  ["the browser has its doors by name", "utils/library.ts", "chrome.runtime.id;", "chrome."],
  [
    "DOMPurify stays in the sanitizer",
    "utils/extract/tidy.ts",
    'import purify from "dompurify";',
    "dompurify",
  ],
  ["no innerHTML", "components/List.tsx", "node.innerHTML = text;", "innerHTML"],
  [
    "no innerHTML as a property",
    "components/List.tsx",
    "Object.assign(node, { innerHTML: text });",
    "innerHTML",
  ],
  ["no dangerouslySetInnerHTML", "components/List.tsx", "dangerouslySetInnerHTML", "dangerouslySetInnerHTML"],
  ["no outerHTML", "utils/extract/clean.ts", "node.outerHTML = text;", "outerHTML"],
  ["no insertAdjacentHTML", "utils/extract/clean.ts", "n.insertAdjacentHTML('x', y);", "insertAdjacentHTML"],
  ["no document.write", "entrypoints/popup/main.tsx", "document.write(text);", "document.write"],
  ["no DOMParser", "entrypoints/popup/main.tsx", "new DOMParser();", "DOMParser"],
  ["no words between tags", "components/List.tsx", "<p>Read this</p>", "Read this"],
  ["no words before a value", "components/List.tsx", '<p class="a">Removed: {n}</p>', "Removed:"],
  ["no words in spoken attributes", "components/List.tsx", '<a aria-label="Close it">{x}</a>', "Close it"],
  ["no words in an entry page", "entrypoints/popup/index.html", "<body>Loading</body>", "Loading"],
  [
    "no words put into the page",
    "entrypoints/popup/main.tsx",
    'document.title = "My library";',
    "My library",
  ],
];

/** Content scripts, popup: what they must not reach, however many files lie between. */
const REACHED: readonly (readonly [clause: string, from: string, over: string, target: string])[] = [
  [
    "a content script never reaches store",
    "entrypoints/reader/index.tsx",
    "components/Way.tsx",
    "utils/store/db",
  ],
  [
    "the extractor never reaches the polyfill",
    "entrypoints/extract/index.ts",
    "utils/extract/way.ts",
    "wxt/browser",
  ],
  [
    "the extractor never reaches DOMPurify",
    "entrypoints/extract/index.ts",
    "utils/extract/sanitize-way.ts",
    "dompurify",
  ],
  ["the popup never reaches Dexie", "entrypoints/popup/main.tsx", "components/Way.tsx", "dexie"],
];

function project(changes: Readonly<Record<string, string>> = {}): Sources {
  return new Map(Object.entries({ ...SOUND, ...changes }));
}

function written(from: string, to: string): string {
  if (!/^(?:utils|components)\//.test(to)) return to;
  return `${"../".repeat(from.split("/").length - 1)}${to.replace(/\.tsx?$/, "")}`;
}

describe("layers", () => {
  it("hold in the project", () => {
    const paths = globSync("{utils,components,entrypoints}/**/*.{ts,tsx,html}");
    expect(paths.length).toBeGreaterThan(0);
    expect(breaches(new Map(paths.map((path) => [path, readFileSync(path, "utf8")])))).toEqual([]);
  });

  it("find nothing in a sound project", () => {
    expect(breaches(project())).toEqual([]);
  });

  it.each(PLANTED)("%s", (_clause, path, source, named) => {
    const found = breaches(project({ [path]: source }));
    expect(found).not.toEqual([]);
    expect(found.every((sentence) => sentence.startsWith(path) || sentence.includes(" reaches "))).toBe(true);
    expect(found.join("\n")).toContain(named);
  });

  it.each(REACHED)("%s, by any way", (_clause, from, over, target) => {
    const found = breaches(
      project({
        [from]: `import "${written(from, over)}";`,
        [over]: `import "${written(over, target)}";`,
        "utils/store/db.ts": 'import { Dexie } from "dexie";',
      }),
    );
    const way = found.find((sentence) => sentence.startsWith(`${from} reaches`));
    expect(way).toContain(target);
    expect(way).toContain(over.replace(/\.tsx?$/, ""));
  });

  it("let types pass where nothing is loaded", () => {
    const way = 'import type { Row } from "../utils/store/db";';
    expect(breaches(project({ "components/Way.tsx": way })).join()).not.toContain("reaches");
  });
});
