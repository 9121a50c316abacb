import { createRequire } from "node:module";
import { join } from "node:path";
import { defineConfig, type ResolvedPublicFile } from "wxt";
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
  return FONT_FILES.map(({ file }) => ({
    absoluteSrc: require.resolve(`@fontsource-variable/${file.split("-", 1)[0]}/files/${file}`),
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
  // Its care for embeds and controls: the snapshot copies none.
  [
    /^ +this\._clean(?:Conditionally)?\(articleContent, "(?:fieldset|object|embed|link|iframe|input|textarea|select|button)"\);\n/gm,
    "",
  ],
  [/^ {4}var isEmbed = .*\n/m, ""],
  [/^ {6}if \(isEmbed\) \{[\s\S]*?^ {6}\}\n/m, ""],
  [/^ +var embedCount = [\s\S]*?(?=^ +var innerText)/m, ""],
  [/^ +if \(\(embedCount [\s\S]*?^ {10}\}\n/m, ""],
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

export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill"],
  imports: false,
  manifestVersion: 3,
  hooks: {
    "build:publicAssets": (wxt, files) => {
      files.push(...fontAssets(wxt.config.root));
    },
  },
  vite: () => ({ plugins: [leanReadability], build: { modulePreload: false, target: OLDEST_BROWSERS } }),
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
    permissions: ["activeTab", "scripting", "storage", "unlimitedStorage"],
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
