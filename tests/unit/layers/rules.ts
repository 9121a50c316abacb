/** The project's layering as tables: who may import whom, and which outside world has which door. */

/** What a layer may import of the project's own; `types` may be imported as types only. */
export interface Layer {
  readonly name: string;
  readonly files: RegExp;
  readonly imports: readonly string[];
  readonly types?: readonly string[];
}

/** The first row that fits a file is its layer; every product file must have one. A layer may import itself. */
export const LAYERS: readonly Layer[] = [
  {
    name: "article",
    files: /^utils\/(?:article|reading-time|segmenter|timeline|held-pictures)$/,
    imports: [],
  },
  { name: "sanitize", files: /^utils\/extract\/sanitize(?:\/|$|-)/, imports: ["article"] },
  { name: "extract", files: /^utils\/extract(?:\/|$)/, imports: ["article", "sanitize"] },
  { name: "hash", files: /^utils\/(?:hash|word-counts)$/, imports: [] },
  { name: "stories", files: /^utils\/stories(?:\/|$)/, imports: ["article", "hash"] },
  { name: "anchors", files: /^utils\/(?:anchors(?:\/|$)|highlight$)/, imports: ["article"] },
  { name: "canonical-url", files: /^utils\/canonical-url$/, imports: [] },
  {
    name: "store",
    files: /^utils\/store(?:\/|$)/,
    imports: ["article", "canonical-url", "hash"],
    types: ["stories", "anchors"],
  },
  { name: "export", files: /^utils\/export(?:\/|$)/, imports: ["article"], types: ["anchors"] },
  {
    name: "import",
    files: /^utils\/import(?:\/|$)/,
    imports: ["article", "anchors", "extract", "sanitize", "export"],
  },
  { name: "pictures", files: /^utils\/pictures(?:\/|$)/, imports: ["article", "sanitize"] },
  { name: "copies", files: /^utils\/copies$/, imports: [] },
  { name: "i18n", files: /^utils\/i18n$/, imports: ["article"] },
  { name: "keys", files: /^utils\/keys$/, imports: [] },
  { name: "looks", files: /^utils\/(?:looks|manner)$/, imports: [] },
  { name: "settings", files: /^utils\/settings(?:-changes)?$/, imports: ["article", "keys", "looks"] },
  {
    name: "messages",
    files: /^utils\/(?:messages|requests)$/,
    imports: ["article"],
    types: ["anchors", "fonts", "keys", "looks", "settings", "library-manifest"],
  },
  { name: "fonts", files: /^utils\/fonts$/, imports: [], types: ["looks"] },
  { name: "permissions", files: /^utils\/permissions$/, imports: [] },
  { name: "build", files: /^utils\/build\//, imports: [] },
  { name: "library-manifest", files: /^utils\/library-manifest$/, imports: ["article"] },
  {
    name: "library",
    files: /^utils\/library(?:\/|$)/,
    imports: [
      ...["article", "anchors", "store", "stories", "export", "pictures", "copies"],
      ...["canonical-url", "library-manifest", "settings"],
    ],
    types: ["hash", "messages"],
  },
  {
    name: "components",
    files: /^components\//,
    imports: ["article", "anchors", "i18n", "keys", "looks"],
    types: ["sanitize", "settings", "library-manifest", "fonts"],
  },
  {
    name: "content-script",
    files: /^entrypoints\/(?:extract|open|pages|report|reader(?:-\w+)?)(?:\/|$)/,
    imports: [
      ...["article", "anchors", "extract", "sanitize", "components"],
      ...["i18n", "fonts", "keys", "looks", "messages", "settings"],
    ],
  },
  {
    name: "popup",
    files: /^entrypoints\/popup(?:\/|$)/,
    imports: [
      ...[
        "article",
        "sanitize",
        "components",
        "i18n",
        "fonts",
        "keys",
        "looks",
        "messages",
        "settings",
        "permissions",
      ],
      ...["library-manifest", "copies"],
    ],
    types: ["extract"],
  },
  {
    name: "entrypoints",
    files: /^entrypoints\//,
    imports: [
      ...[
        "article",
        "sanitize",
        "components",
        "i18n",
        "fonts",
        "keys",
        "looks",
        "messages",
        "settings",
        "permissions",
      ],
      ...[
        "library",
        "library-manifest",
        "store",
        "export",
        "import",
        "pictures",
        "copies",
        "canonical-url",
        "anchors",
      ],
    ],
    types: ["extract", "stories"],
  },
];

/** A package that only some files may import: the door to its outside world. */
export interface PackageDoor {
  readonly package: string;
  readonly door: RegExp;
}

export const PACKAGE_DOORS: readonly PackageDoor[] = [
  { package: "dexie", door: /^utils\/store\// },
  { package: "dompurify", door: /^utils\/extract\/sanitize/ },
  { package: "@mozilla/readability", door: /^utils\/extract\// },
  { package: "fflate", door: /^utils\/(?:ex|im)port\// },
  { package: "papaparse", door: /^utils\/(?:ex|im)port\// },
  { package: "image-size", door: /^utils\/pictures\// },
  { package: "tldts", door: /^utils\/canonical-url$/ },
  {
    package: "wxt/browser",
    door: /^(?:entrypoints\/.*|utils\/(?:messages|settings(?:-changes)?|i18n|permissions|library-manifest))$/,
  },
  { package: "webextension-polyfill", door: /^$/ },
];

/** A word of the platform that only some files may use. */
export interface WordDoor {
  readonly what: string;
  readonly word: RegExp;
  readonly door: RegExp;
}

const SANITIZE = /^utils\/extract\/sanitize/;
const SANITIZE_OR_PARSE = /^utils\/extract\/(?:sanitize|pages\/parse$)/;

export const WORD_DOORS: readonly WordDoor[] = [
  {
    what: "writes HTML",
    word: /(?<!\.)\b(?:inner|outer)HTML\b|\.(?:inner|outer)HTML\s*(?:\+|\|\||&&|\?\?)?=(?!=)/,
    door: SANITIZE,
  },
  {
    what: "writes HTML",
    word: /\b(?:insertAdjacentHTML|dangerouslySetInnerHTML|setHTML(?:Unsafe)?|srcdoc|document\.write(?:ln)?)\b/,
    door: SANITIZE,
  },
  {
    what: "parses HTML",
    word: /\b(?:DOMParser|createContextualFragment|parseHTML(?:Unsafe)?)\b/,
    door: SANITIZE_OR_PARSE,
  },
  {
    what: "asks the network",
    word: /(?<![.\w])fetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/,
    door: /^(?:utils\/(?:pictures\/fetch|extract\/pages\/fetch|fonts)|entrypoints\/(?:background(?:\/index)?|library\/use-library))$/,
  },
  { what: "uses the origin's private files", word: /\.getDirectory\(/, door: /^utils\/copies$/ },
  { what: "uses IndexedDB", word: /\bindexedDB\b/, door: /^utils\/store\// },
  { what: "uses the browser's API without its door", word: /\bchrome\.|\bglobalThis\.browser\b/, door: /^$/ },
];

/** Stories are pure: same data in, same data out. */
export const IMPURE_WORDS =
  /\b(?:document\.(?!title|lead|blocks|lang|at)\w+|window|localStorage|Date\.now|new Date\(\)|performance|Math\.random|fetch\()|\bsetTimeout\b/;

/** What a build must not contain, however many files lie between. */
export interface Reach {
  readonly from: RegExp;
  readonly never: readonly string[];
}

export const REACHES: readonly Reach[] = [
  {
    from: /^entrypoints\/(?:extract|open|pages|report|reader(?:-\w+)?)(?:\/|$)/,
    never: ["utils/store", "dexie", "tldts"],
  },
  { from: /^entrypoints\/(?:extract|pages|report)(?:\/|$)/, never: ["wxt/browser", "preact", "dompurify"] },
  { from: /^entrypoints\/(?:open|pages|reader(?:-\w+)?)(?:\/|$)/, never: ["@mozilla/readability"] },
  { from: /^entrypoints\/popup(?:\/|$)/, never: ["utils/store", "dexie", "tldts", "@mozilla/readability"] },
];
