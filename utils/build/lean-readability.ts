/** Steps of Readability that `LeanReadability` overrides or never comes to. */
const UNUSED_STEPS =
  "parse _cleanClasses _cleanStyles _findNode _fixLazyImages _fixRelativeUris _getArticleMetadata _getArticleTitle _getJSONLD _headerDuplicatesTitle _isProbablyVisible _isSingleImage _isUrl _postProcessContent _removeScripts _textSimilarity _unescapeHtmlEntities _unwrapNoscriptImages".split(
    " ",
  );

/** What else of Readability never runs or is never read, and what stands for it: each must be found. */
const CUTS: readonly (readonly [cut: RegExp, instead: string])[] = [
  // Calls of its log, as its source is formatted: on one line, or on several of which the last stands like the first.
  [/^( +)this\.log\((?:.*\);|[\s\S]*?^\1\);)\n/gm, ""],
  [/^ {2}if \(this\._debug\) \{\n {4}let logNode[\s\S]*?^ {2}\}\n(?=\}\n)/m, ""],
  [/^ +this\._debug = .*\n/m, ""],
  [/this\._debug/g, "false"],
  // Rows of its patterns and tables that only those steps ask, or none.
  [
    /^ {4}(?:adWords|loadingWords|extraneous|replaceFonts|nextLink|prevLink|srcsetUrl|jsonLdArticleTypes|tokenize|videos|b64DataUrl):\s+\/.*,\n/gm,
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
  // Its care for what the snapshot does not copy.
  [/^ +this\._(?:cleanStyles|fixLazyImages)\(articleContent\);\n/gm, ""],
  [/^ +if \(!this\._isProbablyVisible\(node\)\) \{[\s\S]*?^ {8}\}\n/m, ""],
  [/^ +this\._removeNodes\(this\._getAllNodesWithTag\(doc, \["style"\]\)\);\n/m, ""],
  [/^ +this\._replaceNodeTags\(this\._getAllNodesWithTag\(doc, \["font"\]\), "SPAN"\);\n/m, ""],
  // The author's name in the byline that it takes out: it asks only whether there was one.
  [
    /^ +var endOfSearchMarkerNode = [\s\S]*?this\._articleByline = \([\s\S]*?;\n/m,
    "this._articleByline = true;\n",
  ],
  // Its care for embeds and controls: the snapshot copies none.
  [
    /^ +this\._clean(?:Conditionally)?\(articleContent, "(?:fieldset|object|embed|link|iframe|input|textarea|select|button)"\);\n/gm,
    "",
  ],
  [/^ {4}var isEmbed = .*\n/m, ""],
  [/^ {6}if \(isEmbed\) \{[\s\S]*?^ {6}\}\n/m, ""],
  [/^ +var embedCount = [\s\S]*?(?=^ +var innerText)/m, ""],
  [/^ +if \(\(embedCount [\s\S]*?^ {10}\}\n/m, ""],
  // Attributes and controls that the snapshot does not copy.
  [/^ +if \(\n +node\.getAttribute\("aria-modal"\)[\s\S]*?continue;\n +\}\n/m, ""],
  [/^ +var datatable = [\s\S]*?(?=^ +var caption)/m, ""],
  [/^ +var input = .*\n/m, ""],
  [/^ +if \(input > [\s\S]*?\n +\}\n/m, ""],
  // Its other way to find elements, for documents of its own parser.
  [
    /^ +return \[\]\.concat\.apply\([\s\S]*?\n {4}\);\n(?= {2}\},\n\n {2}\/\*\*\n {3}\* Removes the class)/m,
    "",
  ],
  [/^ +if \(node\.querySelectorAll\) \{\n( +return node\.querySelectorAll.*\n) +\}\n/m, "$1"],
  // Parents of every kind, where one that is an element says all, text that may be none, and tags asked for one by one.
  [
    /^( +if \()\n +(?:!ancestor\.tagName \|\|\n +)?!(ancestor|elementToScore)\.parentNode \|\|\n.*\n( +\) \{)$/gm,
    "$1!$2.parentNode?.tagName$3",
  ],
  [/typeof e\.(className|id) === "string" && e\.\1 !== ""/g, "e.$1"],
  [
    /^ +var dataTableDescendants = [\s\S]*?dataTableDescendants\.some\(descendantExists\)/m,
    'if (table.querySelector("col,colgroup,tfoot,thead,th")',
  ],
  // What is so by itself: no mark, a comma, and no.
  [/^ +table\._readabilityDataTable = false;\n/gm, ""],
  [/^ +s = s \|\| ",";\n/m, ""],
  [/(_getInnerText\(e, normalizeSpaces)(\) \{\n).*\n.*\n/, "$1 = true$2"],
  [/^ +if \(doc\.body\) \{\n(.*\n) +\}\n/m, "$1"],
  [/^ +var (?:row|col)span = (.*) \|\| 0;\n +if \(.*\n.*\n +\}\n( +\w+ \+= )\w+/gm, "$2parseInt($1, 10)"],
  [/, function \(element\) \{(?:\s+\/\/.*)*\s+return true;\n +\}\);/, ");"],
  [/^ +if \(errs\.length\) \{[\s\S]*?return false;\n/m, "return errs.length > 0;\n"],
  [/^ +if \(ancestors\.length === 0\) \{[^}]*\}\n/m, ""],
  [
    /\(node\.tagName === "DIV" \|\|\n +node\.tagName === "SECTION"[\s\S]*?"H6"\)/m,
    "/^(?:DIV|SECTION|HEADER|H[1-6])$/.test(node.tagName)",
  ],
  // Options that are never given.
  [/^ {2}this\._(?:linkDensityModifier|nbTopCandidates) =[\s\S]*?;\n/gm, ""],
  [/ \+ this\._linkDensityModifier/g, ""],
  [/this\._nbTopCandidates/g, "this.DEFAULT_N_TOP_CANDIDATES"],
  // Tags and a role that the snapshot does not copy.
  [
    /^ {4}"(?:navigation|AUDIO|BUTTON|DATALIST|EMBED|INPUT|LABEL|METER|NOSCRIPT|OBJECT|OUTPUT|PROGRESS|SCRIPT|SELECT|TEXTAREA)",\n/gm,
    "",
  ],
  // A document without a body, which no blank one is, and a mark on what it gives, for pages put together from several.
  [/^ {4}if \(!page\) \{[\s\S]*?^ {4}\}\n/m, ""],
  [/^ +var isPaging = .*\n/m, ""],
  [/^ +if \(isPaging\) \{\n.*\n +\}\n/m, ""],
  // What else it asks of embeds, and whether an element is one.
  [/^ {10}"(?:embed|object|iframe)",\n/gm, ""],
  [/^ +node\.nodeType === this\.ELEMENT_NODE &&\n(?= +!node\.textContent)/m, ""],
  // Its care for a heading that says the title again, and for a byline that is known.
  [/^ +let shouldRemoveTitleHeader = .*\n/m, ""],
  [/^ +if \(shouldRemoveTitleHeader &&[\s\S]*?continue;\n +\}\n/m, ""],
  [/^ +!this\._metadata\.byline &&\n/m, ""],
  [/^ +this\._metadata = \{\};\n/m, ""],
  // The page written out, to read it again less strictly: `LeanReadability` takes a copy where it comes to that.
  [/^ +var pageCacheHtml = .*\n/m, ""],
  [/^ +page\.\w+ = pageCacheHtml;\n/m, "this.restore();\n"],
  // Its few words of advertisers: our rules know more.
  [/^ +if \(\n +this\.REGEXPS\.adWords[\s\S]*?\n {8}\}\n/m, ""],
  // Its reasons, of which it asks only whether there is one.
  [/errs\.push\([\s\S]*?\);/g, "errs.push(1);"],
  [/^if \(typeof module[\s\S]*/m, "export default Readability;"],
];

/** Members of Readability by which `LeanReadability` knows it. */
const KNOWN_MEMBERS =
  /^_(?:prepDocument|grabArticle|simplifyNestedElements|headerDuplicatesTitle|isValidByline|isElementWithoutContent)$/;

/** Its own members and constants, as its source names them. */
const OWN_MEMBERS = /(?<=\.)(?:_[a-z]\w+|[A-Z]+_[A-Z_]+)\b/g;

/** Leaves out of Readability what never runs: no minifier may take a method from an object. */
function withoutUnusedSteps(source: string): string {
  const cuts = [...UNUSED_STEPS.map((step) => [methodCalled(step), ""] as const), ...CUTS];
  return cuts.reduce((code, [cut, instead]) => {
    const left = code.replace(cut, instead);
    if (left === code) throw new Error(`Readability has nothing like ${cut} any more.`);
    return left;
  }, source);
}

/** Gives what nobody else calls short names. */
function withShortNames(source: string): string {
  const names = [...new Set(source.match(OWN_MEMBERS))].filter((name) => !KNOWN_MEMBERS.test(name));
  return names.reduce(
    (code, name, number) => code.replace(new RegExp(`\\b${name}\\b`, "g"), `_${number.toString(36)}`),
    source,
  );
}

function methodCalled(name: string): RegExp {
  return new RegExp(`^ {2}${name}\\([\\s\\S]*?^ {2}\\},\\n`, "m");
}

/** A plugin of the bundler: Readability as `utils/extract/lean-readability.ts` uses it. */
export const leanReadability = {
  name: "lean-readability",
  enforce: "pre",
  transform: (source: string, id: string) =>
    id.endsWith("/Readability.js") ? withShortNames(withoutUnusedSteps(source)) : undefined,
} as const;
