import { bodyOf, dayOf, type ExportedArticle, type ToFragment } from "../exported";
import { escapeMarkdown } from "./escape";
import { markdownOf } from "./index";

/** What stands in the front matter, in order. What an article does not have is left out. */
const FIELDS: Readonly<Record<string, (exported: ExportedArticle) => string | readonly string[] | null>> = {
  title: ({ stored }) => stored.title,
  url: ({ stored }) => stored.url,
  author: ({ stored }) => stored.byline,
  site: ({ stored }) => stored.siteName,
  language: ({ stored }) => stored.lang,
  published: ({ stored }) => stored.publishedOn,
  saved: ({ stored }) => dayOf(stored.savedAt),
  read: ({ stored }) => (stored.readAt === null ? null : dayOf(stored.readAt)),
  tags: ({ stored }) => (stored.tags.length === 0 ? null : stored.tags),
  story: ({ story }) => story,
  note: ({ stored }) => stored.note,
  highlights: ({ highlights }) =>
    highlights.length === 0
      ? null
      : highlights.map(({ quote, note }) => (note === null ? quote : `${quote}\n\n${note}`)),
};

/** An article as a Markdown file: front matter in YAML, its title, its standfirst and its text. */
export function markdownFile(exported: ExportedArticle, toFragment: ToFragment): string {
  const { title, lead } = exported.article;
  const head = [`# ${escapeMarkdown(title)}`, ...(lead === null ? [] : [`*${escapeMarkdown(lead)}*`])];
  return `${[frontMatter(exported), ...head, markdownOf(bodyOf(exported, toFragment))].join("\n\n")}\n`;
}

function frontMatter(exported: ExportedArticle): string {
  const lines = Object.entries(FIELDS).flatMap(([name, field]) => {
    const value = field(exported);
    if (value === null) return [];
    return typeof value === "string"
      ? [`${name}: ${yamlText(value)}`]
      : [`${name}:`, ...value.map((item) => `  - ${yamlText(item)}`)];
  });
  return ["---", ...lines, "---"].join("\n");
}

/** Text in YAML's double quotes, which are JSON's: https://yaml.org/spec/1.2.2/#double-quoted-style */
function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
