import type { WxtHooks } from "wxt";

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
 * promises, the overlay's parts bring no second copy of what the overlay has, and constants stay such, for the minifier
 * inlines no variable.
 */
export const slimInjected: WxtHooks["vite:build:extendConfig"] = ([entrypoint], config) => {
  if (entrypoint?.type !== "unlisted-script") return;
  config.resolve = { ...config.resolve, alias: {} };
  const output = config.build?.rollupOptions?.output;
  if (output === undefined || Array.isArray(output)) return;
  output.topLevelVar = false;
  if (!entrypoint.name.startsWith("reader-")) return;
  config.plugins?.push(takeShared);
  output.globals = SHARED_GLOBALS;
};

/** How the frame around an injected script starts it: with reports of its errors, which browsers report as well. */
const START = /^const logger = \{[\s\S]*?^const result = \(\(\) => \{[\s\S]*?^\}\)\(\);\n/m;

/** How that frame takes a script's definition: as one of two forms, of which ours are all the plain one, a function. */
const DEFINITION = /^function defineUnlistedScript[\s\S]*?^\}\n/m;

/** A plugin of the bundler: injected scripts start without that frame. */
export const plainStart = {
  name: "plain-start",
  enforce: "pre",
  transform: (source: string, id: string) => {
    if (id.includes("virtual:wxt-unlisted-script-entrypoint"))
      return source.replace(START, "initPlugins();\nconst result = definition.main();\n");
    return id.endsWith("/define-unlisted-script.mjs")
      ? source.replace(DEFINITION, "const defineUnlistedScript = (main) => ({ main });\n")
      : undefined;
  },
} as const;
