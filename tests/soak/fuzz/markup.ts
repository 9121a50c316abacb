import fc from "../../property.ts";

/** Elements that parsers treat in ways of their own, beside those of articles. */
const TAGS =
  "a b body center details div dl figure font form frameset h1 h2 html iframe img input isindex marquee math mi mtext noscript object ol option p plaintext pre script section select span style summary svg table tbody td template textarea title tr ul xmp annotation-xml desc foreignObject".split(
    " ",
  );

const NAMES =
  "action background class colspan content data-cl-id data-cl-src data-cl-srcset data-src dir form formaction href id is lang name onclick onerror poster rel slot src srcdoc srcset style target title xlink:href xmlns".split(
    " ",
  );

/** Addresses, names of properties, and what ends a value, a tag or a text early. */
const VALUES = [
  ..."attributes body childNodes documentElement length nodeType parentNode cl-1 1 9999".split(" "),
  ...["https://harbor.example/a", "//harbor.example", "java\tscript:x", "data:text/html,x", "#cl-1", "x 2x"],
  ...['"', "'>", "</p>", "]]>", "-->", "&quot;", "\u202E", "\0", "x".repeat(3_000)],
];

const attribute = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES), fc.constantFrom('"', "'", ""))
  .map(([name, value, quote]) => ` ${name}=${quote}${value}${quote}`);

const words = fc.constantFrom("The harbor wall.", "<!--", "--!>", "<![CDATA[", "&lt;b&gt;", "<", "</", "\n");

/** Markup of which tags may be left open, closed twice or cut off. */
const grammar = fc.letrec<{ markup: string; element: string }>((tie) => ({
  markup: fc
    .array(fc.oneof({ depthSize: "small" }, words, tie("element")), { maxLength: 4 })
    .map((parts) => parts.join("")),
  element: fc
    .tuple(
      fc.constantFrom(...TAGS),
      fc.array(attribute, { maxLength: 3 }),
      tie("markup"),
      fc.constantFrom(...TAGS, "", "", ""),
    )
    .map(([tag, attributes, inside, end]) => `<${tag}${attributes.join("")}>${inside}</${end || tag}>`),
}));

/** Markup of a grammar whose rules are broken now and then. */
export const { markup } = grammar;
