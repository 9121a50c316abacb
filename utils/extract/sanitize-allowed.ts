import { MATH_ATTRIBUTES, MATH_TAGS } from "./sanitize-math";

/** Elements that an article is made of. Everything else loses its tag and keeps its text. */
export const ALLOWED_TAGS: readonly string[] = [
  ..."a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em".split(
    " ",
  ),
  ..."figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp".split(" "),
  ..."section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split(
    " ",
  ),
  ...MATH_TAGS,
];

/** Attributes that an article needs. `data-cl-*` are Clearline's own and hold plain text. */
export const ALLOWED_ATTRIBUTES: readonly string[] = [
  ..."alt cite colspan datetime dir headers height href lang reversed rowspan scope span src start title width".split(
    " ",
  ),
  ...MATH_ATTRIBUTES,
  /** Held-back image addresses. */
  "data-cl-src",
  "data-cl-srcset",
  /** A footnote's number: becomes the id `cl-<number>`. */
  "data-cl-id",
  /** The language of a code block, such as `ts`. */
  "data-cl-lang",
  /** What a block is for the view: `embed`, `video`, `notes`, `lead`. */
  "data-cl-kind",
];

/** Attributes whose value is an address. */
export const ADDRESS_ATTRIBUTES: ReadonlySet<string> = new Set(["href", "src", "cite", "data-cl-src"]);

/** Elements that go with all that is in them; those that hold nothing just go, as all others that are not allowed. */
export const DROPPED_WITH_CONTENT: readonly string[] = [
  ..."annotation annotation-xml applet audio button canvas form iframe meter noembed noframes".split(" "),
  ..."noscript object option progress script select slot style svg template textarea title video xmp".split(
    " ",
  ),
];

/** Addresses that may stand in an attribute: remote ones, mail, and the article's own footnotes. */
export const LINK_ADDRESS = /^(?:https?:|mailto:|#cl-\d{1,4}$|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;

/** Pictures that are in the page itself and ask the network for nothing. */
export const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=]+$/i;
