import { MATH_TAGS } from "./sanitize-math";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Elements that run on within a line of text. */
export const INLINE_TAGS: ReadonlySet<string> = new Set([
  ..."a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
  ...MATH_TAGS,
]);

/** Elements that are copied under their own name. */
export const COPIED_TAGS = setOf(
  "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rb rp rt rtc ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr",
);

/** Those of them that something may stand for, or that go by what is in them or around them. */
export const DOUBTFUL_TAGS = setOf("br footer form img nav");

/** Old or odd names and what they mean. */
export const RENAMED_TAGS: Readonly<Record<string, string>> = {
  acronym: "abbr",
  button: "span",
  center: "div",
  dir: "ul",
  fieldset: "div",
  listing: "pre",
  search: "div",
  strike: "s",
  tt: "code",
};

/** Elements that are left out with all that is in them. */
export const SKIPPED_TAGS = setOf(
  "applet area audio base button canvas datalist dialog embed frame frameset head input link map meta meter noembed noframes object optgroup option output param portal progress script select source style svg template textarea title track video xmp",
);

/** Parts of tables: plain blocks once tables nest too deep. */
export const TABLE_TAGS = setOf("table caption colgroup col thead tbody tfoot tr td th");

export const HEADING = /^h[1-6]$/;
