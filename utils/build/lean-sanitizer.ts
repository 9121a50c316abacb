/** The sanitizer's own lists of what may pass, which it asks only where no list is given: ours is, always. */
const DEFAULT_LISTS = /^const (html\$1|html|svg|mathMl|xml) = freeze\(\[[\s\S]*?\]\);\n/gm;
const DEFAULT_LIST_COUNT = 5;

/** Helpers of the sanitizer's compiler for older browsers. It calls one, for pairs of a name and a value, which are arrays. */
const COMPILER_HELPERS = /^function _OverloadYield\([\s\S]*?(?=^const entries = )/m;
const PAIR_HELPER = "const _slicedToArray = (pair) => pair;\n";

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
  if (lists !== DEFAULT_LIST_COUNT || !COMPILER_HELPERS.test(source) || !source.includes(IMPLIED_OPTION))
    throw new Error("The sanitizer is no longer what it was.");
  const lean = source
    .replace(DEFAULT_LISTS, "const $1 = freeze([]);\n")
    .replace(COMPILER_HELPERS, PAIR_HELPER)
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

/** A plugin of the bundler: DOMPurify as `utils/extract/sanitize.ts` sets it. */
export const leanSanitizer = {
  name: "lean-sanitizer",
  enforce: "pre",
  transform: (source: string, id: string) =>
    id.endsWith("/purify.es.mjs") ? withFixedOptions(source) : undefined,
} as const;
