/** The tags in a line that commas divide, each once whatever its case. */
export function tagsIn(line: string): readonly string[] {
  const tags = line.split(/[,،、，]/u).map((tag) => tag.trim());
  const byName = new Map(tags.filter((tag) => tag !== "").map((tag) => [tag.toLowerCase(), tag]));
  return [...byName.values()];
}
