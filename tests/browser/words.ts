import { readFileSync } from "node:fs";
import english from "../../public/_locales/en/messages.json" with { type: "json" };

type Messages = Readonly<Record<string, { readonly message: string }>>;

const FOLDER = new URL("../../public/_locales/", import.meta.url);

/** What the reader is told by the message `key`, with `$1`, `$2` … filled in. */
export function words(key: keyof typeof english, ...filled: readonly string[]): string {
  return wordsIn("en", key, ...filled);
}

/** The same in another language, by its folder's name. */
export function wordsIn(locale: string, key: keyof typeof english, ...filled: readonly string[]): string {
  const messages: Messages = JSON.parse(readFileSync(new URL(`${locale}/messages.json`, FOLDER), "utf8"));
  return filled.reduce(
    (text, part, index) => text.replaceAll(`$${index + 1}`, part),
    messages[key]?.message ?? "",
  );
}
