import { defineConfig } from "wxt";

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

const ICONS = { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png", 128: "icon/128.png" };

export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill"],
  imports: false,
  manifestVersion: 3,
  vite: () => ({ build: { modulePreload: false } }),
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    icons: ICONS,
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
      : { minimum_chrome_version: "123" }),
  }),
});
