import { useEffect, useState } from "preact/hooks";
import { languageOf, type Manner, type MannerShelf } from "../../utils/manner";

/** The manner that the reader chose for a language: `null` if none, `undefined` while it is asked for; and what keeps another. */
export function useManner(
  lang: string | null,
  { manner, keepManner }: MannerShelf,
): readonly [Manner | null | undefined, (manner: Manner) => void] {
  const [chosen, setChosen] = useState<Manner | null>();
  const language = languageOf(lang ?? "");
  useEffect(() => {
    const none = () => setChosen(null);
    if (language === "") none();
    else manner(language).then(setChosen, none);
  }, [language]);
  const choose = (other: Manner) => {
    setChosen(other);
    // It holds for this text in any case.
    if (language !== "") keepManner(language, other).catch(() => undefined);
  };
  return [chosen, choose];
}
