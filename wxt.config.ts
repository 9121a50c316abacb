import { createRequire } from "node:module";
import { join } from "node:path";
import { defineConfig, type ResolvedPublicFile, type WxtHooks } from "wxt";
import { FONT_FILES } from "./utils/fonts";

/**
 * What an extension page may do. Nothing remote but pictures, and those only after the reader asked for them:
 * the sanitizer holds their addresses back.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: https: http:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types dompurify",
].join("; ");

/** The oldest browsers that the manifest allows: from then on Chrome tells when a page opens a dialog above ours. */
const OLDEST_BROWSERS = ["chrome132", "firefox140"];

const ICONS = { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png", 128: "icon/128.png" };

/** Firefox picks by the toolbar's text: `light` stands on dark toolbars. Chrome has one icon, which reads on both. */
const THEME_ICONS = [16, 32].map((size) => ({
  light: `icon/mark-light-${size}.png`,
  dark: `icon/mark-dark-${size}.png`,
  size,
}));

/** The shipped faces, taken from their packages to the paths that utils/fonts names. */
function fontAssets(root: string): ResolvedPublicFile[] {
  const require = createRequire(join(root, "package.json"));
  return FONT_FILES.map(({ file, source }) => ({
    absoluteSrc: require.resolve(`${source}/files/${file}`),
    relativeDest: `fonts/${file}`,
  }));
}

/** Steps of Readability that `LeanReadability` overrides or never comes to. */
const UNUSED_STEPS =
  "parse _cleanClasses _cleanStyles _findNode _fixLazyImages _fixRelativeUris _getArticleMetadata _getArticleTitle _getJSONLD _headerDuplicatesTitle _isProbablyVisible _isSingleImage _isUrl _postProcessContent _removeScripts _textSimilarity _unescapeHtmlEntities _unwrapNoscriptImages".split(
    " ",
  );

/** What else of Readability never runs or is never read, and what stands for it: each must be found. */
const CUTS: readonly (readonly [cut: RegExp, instead: string])[] = [
  // Calls of its log, as its source is formatted: on one line, or on several of which the last stands like the first.
  [/^( +)this\.log\((?:.*\);|[\s\S]*?^\1\);)\n/gm, ""],
  [/^ {2}if \(this\._debug\) \{\n {4}let logNode[\s\S]*?^ {2}\}\n(?=\}\n)/m, ""],
  [/^ +this\._debug = .*\n/m, ""],
  [/this\._debug/g, "false"],
  // Rows of its patterns and tables that only those steps ask, or none.
  [
    /^ {4}(?:extraneous|replaceFonts|nextLink|prevLink|srcsetUrl|jsonLdArticleTypes|tokenize|videos|b64DataUrl):\s+\/.*,\n/gm,
    "",
  ],
  [
    /^ {2}(?:CLASSES_TO_PRESERVE|DEFAULT_MAX_ELEMS_TO_PARSE|DEPRECATED_SIZE_ATTRIBUTE_ELEMS|HTML_ESCAPE_MAP|PRESENTATIONAL_ATTRIBUTES):[\s\S]*?,\n\n/gm,
    "",
  ],
  // What it takes into account for callers in JavaScript and for its own parser, and fields that only `parse` reads.
  [/^ {2}if \(options && options\.documentElement\)[\s\S]*?^ {2}\}\n/m, ""],
  [/^ {4}if \(this\._docJSDOMParser[\s\S]*?^ {4}\}\n/gm, ""],
  [
    /^ {2}this\._(?:docJSDOMParser|articleTitle|articleDir|articleSiteName|maxElemsToParse|classesToPreserve|keepClasses|serializer|disableJSONLD|allowedVideoRegex) =[\s\S]*?\n(?= {2}this|\n)/gm,
    "",
  ],
  [/^ +if \(node\.tagName === "HTML"\) \{[^}]*\}\n/m, ""],
  [/^ +var ancestors = \[parentOfTopCandidate[\s\S]*?(?=^ +return articleContent;)/m, ""],
  // Its care for what the snapshot does not copy.
  [/^ +this\._(?:cleanStyles|fixLazyImages)\(articleContent\);\n/gm, ""],
  [/^ +if \(!this\._isProbablyVisible\(node\)\) \{[\s\S]*?^ {8}\}\n/m, ""],
  [/^ +this\._removeNodes\(this\._getAllNodesWithTag\(doc, \["style"\]\)\);\n/m, ""],
  [/^ +this\._replaceNodeTags\(this\._getAllNodesWithTag\(doc, \["font"\]\), "SPAN"\);\n/m, ""],
  // The author's name in the byline that it takes out: it asks only whether there was one.
  [
    /^ +var endOfSearchMarkerNode = [\s\S]*?this\._articleByline = \([\s\S]*?;\n/m,
    "this._articleByline = true;\n",
  ],
  // Its care for embeds and controls: the snapshot copies none.
  [
    /^ +this\._clean(?:Conditionally)?\(articleContent, "(?:fieldset|object|embed|link|iframe|input|textarea|select|button)"\);\n/gm,
    "",
  ],
  [/^ {4}var isEmbed = .*\n/m, ""],
  [/^ {6}if \(isEmbed\) \{[\s\S]*?^ {6}\}\n/m, ""],
  [/^ +var embedCount = [\s\S]*?(?=^ +var innerText)/m, ""],
  [/^ +if \(\(embedCount [\s\S]*?^ {10}\}\n/m, ""],
  // Attributes and controls that the snapshot does not copy.
  [/^ +if \(\n +node\.getAttribute\("aria-modal"\)[\s\S]*?continue;\n +\}\n/m, ""],
  [/^ +var datatable = [\s\S]*?(?=^ +var caption)/m, ""],
  [/^ +var input = .*\n/m, ""],
  [/^ +if \(input > [\s\S]*?\n +\}\n/m, ""],
  // Its other way to find elements, for documents of its own parser.
  [
    /^ +return \[\]\.concat\.apply\([\s\S]*?\n {4}\);\n(?= {2}\},\n\n {2}\/\*\*\n {3}\* Removes the class)/m,
    "",
  ],
  // Options that are never given.
  [/^ {2}this\._(?:linkDensityModifier|nbTopCandidates) =[\s\S]*?;\n/gm, ""],
  [/ \+ this\._linkDensityModifier/g, ""],
  [/this\._nbTopCandidates/g, "this.DEFAULT_N_TOP_CANDIDATES"],
  // Tags that the snapshot does not copy.
  [
    /^ {4}"(?:AUDIO|BUTTON|DATALIST|EMBED|INPUT|LABEL|METER|NOSCRIPT|OBJECT|OUTPUT|PROGRESS|SCRIPT|SELECT|TEXTAREA)",\n/gm,
    "",
  ],
  // Its reasons, of which it asks only whether there is one.
  [/errs\.push\([\s\S]*?\);/g, "errs.push(1);"],
  [/^if \(typeof module[\s\S]*/m, "export default Readability;"],
];

/** Leaves out of Readability what never runs: no minifier may take a method from an object. */
function withoutUnusedSteps(source: string): string {
  const cuts = [...UNUSED_STEPS.map((step) => [methodCalled(step), ""] as const), ...CUTS];
  return cuts.reduce((code, [cut, instead]) => {
    const left = code.replace(cut, instead);
    if (left === code) throw new Error(`Readability has nothing like ${cut} any more.`);
    return left;
  }, source);
}

function methodCalled(name: string): RegExp {
  return new RegExp(`^ {2}${name}\\([\\s\\S]*?^ {2}\\},\\n`, "m");
}

const leanReadability = {
  name: "lean-readability",
  enforce: "pre",
  transform: (source: string, id: string) =>
    id.endsWith("/Readability.js") ? withoutUnusedSteps(source) : undefined,
} as const;

/** Modules that the overlay shares with its parts, each by its name in entrypoints/reader/shared.ts. */
const SHARED: Readonly<Record<string, RegExp>> = {
  preact: /^preact$/,
  hooks: /^preact\/hooks$/,
  jsx: /^preact\/jsx-runtime$/,
  iconButton: /\/IconButton$/,
  icon: /\/Icon$/,
  part: /\/Part$/,
  i18n: /\/use-i18n$/,
  bindings: /\/use-bindings$/,
};

/** Has a part of the overlay take what is shared from the overlay that is open. */
const takeShared = {
  name: "take-shared",
  enforce: "pre",
  resolveId: (source: string) => {
    const name = Object.keys(SHARED).find((name) => SHARED[name]?.test(source));
    return name === undefined ? undefined : { id: `shared:${name}`, external: true };
  },
} as const;

const SHARED_GLOBALS = Object.fromEntries(
  Object.keys(SHARED).map((name) => [`shared:${name}`, `clearlineReader.shared.${name}`]),
);

/**
 * What is injected into pages is kept small: it needs no polyfill, since the browsers that the manifest allows answer with
 * promises, and the overlay's parts bring no second copy of what the overlay has.
 */
const slimInjected: WxtHooks["vite:build:extendConfig"] = ([entrypoint], config) => {
  if (entrypoint?.type !== "unlisted-script") return;
  config.resolve = { ...config.resolve, alias: {} };
  if (!entrypoint.name.startsWith("reader-")) return;
  config.plugins?.push(takeShared);
  const output = config.build?.rollupOptions?.output;
  if (output !== undefined && !Array.isArray(output)) output.globals = SHARED_GLOBALS;
};

/** The sanitizer's own lists of what may pass, which it asks only where no list is given: ours is, always. */
const DEFAULT_LISTS = /^const (html\$1|html|svg|mathMl|xml) = freeze\(\[[\s\S]*?\]\);\n/gm;
const DEFAULT_LIST_COUNT = 5;

/** A helper of the sanitizer's compiler, which nothing calls and no minifier takes out: it changes its prototype. */
const UNCALLED_HELPER = /^function AsyncGenerator\([\s\S]*?(?=^const entries = )/m;

/** Options of the sanitizer that nobody here sets: they stay on or off, as they are by themselves. */
const UNASKED_OPTIONS =
  "ALLOW_SELF_CLOSE_IN_ATTR ALLOW_UNKNOWN_PROTOCOLS FORCE_BODY IN_PLACE KEEP_CONTENT RETURN_TRUSTED_TYPE SAFE_FOR_TEMPLATES SAFE_FOR_XML SANITIZE_DOM SANITIZE_NAMED_PROPS USE_PROFILES WHOLE_DOCUMENT".split(
    " ",
  );

/** Options that ours sets, always. */
const ASKED_OPTIONS = ["RETURN_DOM_FRAGMENT", "RETURN_DOM"];

/** What one of them sets of the other. */
const IMPLIED_OPTION = "\t\tif (RETURN_DOM_FRAGMENT) RETURN_DOM = true;\n";

/**
 * Leaves the sanitizer's own lists empty, so that without a list of ours nothing at all would pass, and fixes every option
 * that is always the same, so that the minifier can leave out what only its other value does.
 */
function withFixedOptions(source: string): string {
  const lists = source.match(DEFAULT_LISTS)?.length;
  if (lists !== DEFAULT_LIST_COUNT || !UNCALLED_HELPER.test(source) || !source.includes(IMPLIED_OPTION))
    throw new Error("The sanitizer is no longer what it was.");
  const lean = source
    .replace(DEFAULT_LISTS, "const $1 = freeze([]);\n")
    .replace(UNCALLED_HELPER, "")
    .replace(IMPLIED_OPTION, "");
  const asked = ASKED_OPTIONS.reduce((code, option) => withFixedOption(code, option, "true"), lean);
  return UNASKED_OPTIONS.reduce((code, option) => withFixedOption(code, option, "$1"), asked);
}

/** @param value `$1` for the one that it has by itself. */
function withFixedOption(code: string, option: string, value: string): string {
  const declared = new RegExp(`^\\tlet ${option} = (true|false);$`, "m");
  const set = new RegExp(`^\\t\\t${option} = .*\\n`, "gm");
  if (!declared.test(code) || code.match(set)?.length !== 1)
    throw new Error(`The sanitizer's ${option} is no longer what it was.`);
  return code.replace(declared, `\tconst ${option} = ${value};`).replace(set, "");
}

const leanSanitizer = {
  name: "lean-sanitizer",
  enforce: "pre",
  transform: (source: string, id: string) =>
    id.endsWith("/purify.es.mjs") ? withFixedOptions(source) : undefined,
} as const;

/** How the frame around an injected script starts it: with reports of its errors, which browsers report as well. */
const START = /^const logger = \{[\s\S]*?^const result = \(\(\) => \{[\s\S]*?^\}\)\(\);\n/m;

const plainStart = {
  name: "plain-start",
  enforce: "pre",
  transform: (source: string, id: string) =>
    id.includes("virtual:wxt-unlisted-script-entrypoint")
      ? source.replace(START, "initPlugins();\nconst result = definition.main();\n")
      : undefined,
} as const;

export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill"],
  imports: false,
  // The sources that a release goes with are those that are committed: tests/release.
  zip: { zipSources: false },
  manifestVersion: 3,
  hooks: {
    "vite:build:extendConfig": slimInjected,
    "build:publicAssets": (wxt, files) => {
      files.push(...fontAssets(wxt.config.root));
    },
  },
  vite: () => ({
    plugins: [leanReadability, leanSanitizer, plainStart],
    build: { modulePreload: false, target: OLDEST_BROWSERS },
  }),
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    icons: ICONS,
    action: {
      default_title: "__MSG_actionTitle__",
      default_icon: ICONS,
      ...(browser === "firefox" ? { theme_icons: THEME_ICONS } : {}),
    },
    permissions: ["activeTab", "contextMenus", "scripting", "storage", "unlimitedStorage"],
    optional_permissions: ["downloads"],
    optional_host_permissions: ["*://*/*"],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    commands: {
      "open-reader": {
        suggested_key: { default: "Alt+R" },
        description: "__MSG_commandOpenReader__",
      },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "clearline@clearline.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { minimum_chrome_version: "132" }),
  }),
});
