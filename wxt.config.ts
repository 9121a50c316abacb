import { createRequire } from "node:module";
import { join } from "node:path";
import { defineConfig, type ResolvedPublicFile } from "wxt";
import { plainStart, slimInjected } from "./utils/build/injected";
import { leanReadability } from "./utils/build/lean-readability";
import { leanSanitizer } from "./utils/build/lean-sanitizer";
import { FONT_FILES } from "./utils/fonts";

/**
 * What an extension page may do. Nothing remote but pictures, and those only after the reader asked for them: the sanitizer
 * holds their addresses back, and what fetches them to be kept (utils/pictures) asks the browser's permission first.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: https: http:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
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
