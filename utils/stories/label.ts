/** What a story is called. */
import type { Frequencies } from "./frequencies";
import { hashText } from "./hash";
import { languageOf, namesOf } from "./tokenize";
import type { StoryDocument } from "./vectors";

/** Names in a label, at most. */
const MAX_NAMES = 3;

function documentText(document: StoryDocument): string {
  return [document.title, document.lead ?? "", ...document.blocks.map((block) => block.text)].join("\n");
}

/** The name of a story: names that its members share and that are rare elsewhere; a lone article's headline. */
export function storyLabel(members: readonly StoryDocument[], frequencies: Frequencies): string {
  const [first] = members;
  if (!first) return "";
  if (members.length === 1) return first.title;
  const holders = new Map<string, number>();
  for (const member of members) {
    const text = documentText(member);
    for (const name of new Set(namesOf(text, languageOf(text, member.lang))))
      holders.set(name, (holders.get(name) ?? 0) + 1);
  }
  const strength = (name: string, count: number) =>
    count * Math.log(frequencies.documents / (frequencies.names.get(hashText(name)) ?? 3));
  const shared = [...holders].filter(([, count]) => count * 2 > members.length);
  shared.sort(([one, x], [other, y]) => strength(other, y) - strength(one, x) || (one < other ? -1 : 1));
  const names = shared.slice(0, MAX_NAMES).map(([name]) => name.replaceAll("_", " "));
  return names.length === 0
    ? first.title
    : names.map((name) => name.replace(/(^|[ -])\p{Ll}/gu, (c) => c.toUpperCase())).join(", ");
}
