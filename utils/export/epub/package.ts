import { escapeXml } from "../escape-xml";
import type { Chapter } from "./chapter";
import type { BookPicture } from "./pictures";

/** What a book says of itself. */
export interface BookFacts {
  readonly title: string;
  /** A UUID. */
  readonly id: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly authors: readonly string[];
  /** Where the article is from; `null` for several. */
  readonly source: string | null;
  /** The name of its table of contents. */
  readonly contents: string;
  /** When it was made. */
  readonly modifiedAt: number;
}

/** Where the package document is. https://www.w3.org/TR/epub-33/#sec-container-metainf */
export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

export function fileOf({ id }: Pick<Chapter, "id">): string {
  return `${id}.xhtml`;
}

/** The package document: what the book is, what is in it, and in which order. https://www.w3.org/TR/epub-33/#sec-package-doc */
export function packageDocument(
  facts: BookFacts,
  chapters: readonly Chapter[],
  pictures: readonly BookPicture[],
): string {
  const manifest = [
    item("nav", "nav.xhtml", "application/xhtml+xml", "nav"),
    item("style", "style.css", "text/css"),
    ...chapters.map((chapter) =>
      item(chapter.id, fileOf(chapter), "application/xhtml+xml", chapter.hasFormulas ? "mathml" : undefined),
    ),
    ...pictures.map(({ path, mediaType }, at) => item(`image-${at + 1}`, path, mediaType)),
  ];
  const spine = (chapters.length > 1 ? ["nav"] : []).concat(chapters.map(({ id }) => id));
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${facts.lang}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(facts)}
  </metadata>
  <manifest>
${manifest.join("\n")}
  </manifest>
  <spine page-progression-direction="${facts.dir}">
${spine.map((id) => `    <itemref idref="${id}"/>`).join("\n")}
  </spine>
</package>
`;
}

function metadata({ id, title, lang, authors, source, modifiedAt }: BookFacts): string {
  const modified = new Date(modifiedAt).toISOString().replace(/\.\d+Z$/, "Z");
  return [
    `<dc:identifier id="book-id">urn:uuid:${id}</dc:identifier>`,
    `<dc:title>${escapeXml(title).trim() || "–"}</dc:title>`,
    `<dc:language>${lang}</dc:language>`,
    ...authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`),
    ...(source === null ? [] : [`<dc:source>${escapeXml(source)}</dc:source>`]),
    `<meta property="dcterms:modified">${modified}</meta>`,
  ]
    .map((line) => `    ${line}`)
    .join("\n");
}

function item(id: string, href: string, mediaType: string, properties?: string): string {
  const more = properties === undefined ? "" : ` properties="${properties}"`;
  return `    <item id="${id}" href="${href}" media-type="${mediaType}"${more}/>`;
}

/** The table of contents. https://www.w3.org/TR/epub-33/#sec-nav */
export function navigation({ lang, dir, title, contents }: BookFacts, chapters: readonly Chapter[]): string {
  const items = chapters.map(
    (chapter) => `      <li><a href="${fileOf(chapter)}">${escapeXml(chapter.title).trim() || "–"}</a></li>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${dir}">
<head>
  <title>${escapeXml(title).trim() || "–"}</title>
  <link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
  <h1>${escapeXml(title)}</h1>
  <nav epub:type="toc" aria-label="${escapeXml(contents)}">
    <h2>${escapeXml(contents)}</h2>
    <ol>
${items.join("\n")}
    </ol>
  </nav>
</body>
</html>
`;
}

/** How the book looks; the reading system sets type and colors. */
export const BOOK_STYLE = `h1, h2, h3 { line-height: 1.25; text-align: start; }
.meta, .gist, figcaption, caption { font-size: 0.85em; opacity: 0.8; }
.lead { font-size: 1.1em; }
.own { margin-top: 2em; padding-inline-start: 1em; border-inline-start: 3px solid; }
.own h2 { font-size: 1em; }
.own p { white-space: pre-line; }
.timeline { list-style: none; padding: 0; }
.timeline li { margin-bottom: 0.8em; }
.gist { margin: 0.2em 0 0; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid; }
pre { white-space: pre-wrap; font-size: 0.85em; }
table { border-collapse: collapse; }
th, td { padding: 0.3em 0.6em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
img { max-width: 100%; height: auto; }
`;
