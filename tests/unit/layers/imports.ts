/** Reads the imports of source files as text: enough for formatted sources, and quick enough to run at every check. */

/** One import as it is written, and what it leads to. */
export interface Import {
  /** The project's path without its extension, or the package's name. */
  readonly target: string;
  readonly kind: "file" | "package";
  /** Types vanish from the build: they bind layers together, but load nothing. */
  readonly typeOnly: boolean;
}

const STATIC = /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g;

/** `source` without its comments, so that prose about a rule doesn't break it. */
export function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/(\s)\/\/ .*$/gm, "$1");
}

/** Everything that the file at `path` imports, statically or when it runs. */
export function importsOf(path: string, source: string): Import[] {
  const code = withoutComments(source);
  const fixed = [...code.matchAll(STATIC)].map(([, type, name]) => toImport(path, name ?? "", Boolean(type)));
  const late = [...code.matchAll(DYNAMIC)].map(([, name]) => toImport(path, name ?? "", false));
  return [...fixed, ...late];
}

function toImport(path: string, name: string, typeOnly: boolean): Import {
  if (!name.startsWith(".")) return { target: packageName(name), kind: "package", typeOnly };
  return { target: withoutExtension(join(path, name)), kind: "file", typeOnly };
}

/** `@scope/name` or `name` of an import that may reach deeper; doors of wxt are told apart. */
function packageName(name: string): string {
  if (name.startsWith("wxt/")) return name;
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

function join(path: string, relative: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of relative.split("?")[0]?.split("/") ?? []) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

export function withoutExtension(path: string): string {
  return path.replace(/\.(?:d\.ts|tsx?|json|css)$/, "").replace(/\/index$/, "");
}
