import { type Import, importsOf, withoutComments, withoutExtension } from "./imports";
import { IMPURE_WORDS, LAYERS, type Layer, PACKAGE_DOORS, REACHES, WORD_DOORS } from "./rules";

/** Sources by their path in the project, such as `utils/article.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** Every breach of the layering in `sources`, as a sentence that names the offender; empty if there is none. */
export function breaches(sources: Sources): string[] {
  const files = [...sources].map(([path, source]) => ({
    path,
    name: withoutExtension(path),
    code: withoutComments(source),
    imports: importsOf(path, source),
  }));
  const graph = new Map(files.map((file) => [file.name, file.imports]));
  return files.flatMap((file) => [
    ...layerBreaches(file.path, file.name, file.imports),
    ...packageBreaches(file.path, file.name, file.imports),
    ...wordBreaches(file.path, file.name, file.code),
    ...reachBreaches(file.path, file.name, graph),
    ...spokenBreaches(file.path, file.code),
  ]);
}

function layerOf(name: string): Layer | undefined {
  return LAYERS.find((layer) => layer.files.test(name));
}

function layerBreaches(path: string, name: string, imports: readonly Import[]): string[] {
  const layer = layerOf(name);
  if (layer === undefined) return [`${path} belongs to no layer`];
  return imports
    .filter((one) => one.kind === "file" && !allows(layer, one))
    .map((one) => `${path} imports ${one.target}: ${layer.name} may not`);
}

function allows(layer: Layer, { target, typeOnly }: Import): boolean {
  const other = layerOf(target);
  if (other === undefined) return target.startsWith("public/");
  if (other === layer) return true;
  return layer.imports.includes(other.name) || (typeOnly && (layer.types?.includes(other.name) ?? false));
}

function packageBreaches(path: string, name: string, imports: readonly Import[]): string[] {
  return PACKAGE_DOORS.flatMap((row) =>
    imports
      .filter((one) => one.target === row.package && !row.door.test(name))
      .map(() => `${path} imports ${row.package}, which has a door of its own`),
  );
}

function wordBreaches(path: string, name: string, code: string): string[] {
  const doors = WORD_DOORS.filter((row) => !row.door.test(name) && row.word.test(code)).map(
    (row) => `${path} ${row.what}: ${row.word.exec(code)?.[0].trim()}`,
  );
  const impure = name.startsWith("utils/stories") ? IMPURE_WORDS.exec(code)?.[0] : undefined;
  return impure === undefined ? doors : [...doors, `${path} is not pure: ${impure}`];
}

function reachBreaches(path: string, name: string, graph: ReadonlyMap<string, readonly Import[]>): string[] {
  return REACHES.filter((row) => row.from.test(name)).flatMap((row) =>
    row.never.flatMap((target) => {
      const way = wayTo(name, target, graph);
      return way === null ? [] : [`${path} reaches ${target} by ${way.join(" → ")}`];
    }),
  );
}

/** The shortest chain of imports that load `target` or something below it; `null` if there is none. */
function wayTo(
  start: string,
  target: string,
  graph: ReadonlyMap<string, readonly Import[]>,
): readonly string[] | null {
  const queue: string[][] = [[start]];
  const seen = new Set([start]);
  for (const way of queue) {
    const here = way.at(-1) ?? start;
    if (here === target || here.startsWith(`${target}/`)) return way;
    for (const next of graph.get(here) ?? []) {
      if (next.typeOnly || seen.has(next.target)) continue;
      seen.add(next.target);
      queue.push([...way, next.target]);
    }
  }
  return null;
}

/** Words of a language in the markup: between tags, in a spoken attribute, or put into the page. */
const SPOKEN: readonly RegExp[] = [
  />[^<>{}();=]*\p{L}{2}[^<>{}();=]*<\//u,
  /<\w[\w.]*(?:\s+[\w-]+(?:="[^"]*"|=\{[^{}]*\})?)*\s*>\s*\p{L}{2}[^<>{}();=]*[{<]/u,
  /\s(?:title|aria-label|aria-description|placeholder|alt|label)=(?:"|\{["'`])[^"'`{}]*\p{L}{2}[^"'`]*["'`]/u,
  /\.(?:textContent|innerText|title|placeholder)\s*=\s*["'`][^"'`]*\p{L}{2}/u,
];

/** An entry page says nothing itself: words between its tags other than the product's name. */
const SPOKEN_PAGE = />\s*(?!Clearline\s*<)[^<>{}]*\p{L}{2}[^<>{}]*</u;

function spokenBreaches(path: string, code: string): string[] {
  if (path.endsWith(".html")) {
    const found = SPOKEN_PAGE.exec(code)?.[0];
    return found === undefined ? [] : [`${path} speaks outside the locales: ${found.slice(1, -1).trim()}`];
  }
  if (!/^(?:components|entrypoints)\/.*\.tsx?$/.test(path)) return [];
  const patterns = path.endsWith("x") ? SPOKEN : SPOKEN.slice(2);
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(code)?.[0];
    return found === undefined ? [] : [`${path} speaks outside the locales: ${found.trim()}`];
  });
}
