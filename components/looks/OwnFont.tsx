import { useId, useState } from "preact/hooks";
import { isFontName } from "../../utils/looks";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";
import { measureText, standsHere } from "./font-check";

/** Gives the names of all installed fonts. It rejects where the reader, or the browser, does not want that. */
export type ListFonts = () => Promise<readonly string[]>;

interface OwnFontProps {
  readonly name: string;
  /** `null` where the browser can't be asked. */
  readonly listFonts: ListFonts | null;
  readonly onName: (name: string) => void;
}

/** Names an installed font, and says at once whether there is one of that name; where the browser has a list, it can be asked. */
export function OwnFont({ name, listFonts, onName }: OwnFontProps) {
  const { t } = useI18n();
  const id = useId();
  const [names, setNames] = useState<readonly string[] | "refused" | null>(null);
  const ask = () => listFonts?.().then(setNames, () => setNames("refused"));
  const known = name.trim() === "" ? null : standsHere(name, measureText);
  return (
    <div class="own-font">
      <p class="look">
        <label for={id}>{t("lookFontName")}</label>
        <input
          id={id}
          type="text"
          dir="auto"
          autoComplete="off"
          spellcheck={false}
          value={name}
          list={`${id}-names`}
          aria-describedby={`${id}-known`}
          onInput={({ currentTarget: { value } }) => isFontName(value) && onName(value)}
        />
      </p>
      {Array.isArray(names) && (
        <datalist id={`${id}-names`}>
          {names.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <p id={`${id}-known`} class="look-hint" role="status">
        {known !== null && t(known ? "lookFontFound" : "lookFontMissing")}
      </p>
      {Array.isArray(names) ? (
        <FontList names={names} chosen={name} onName={onName} />
      ) : (
        listFonts !== null && <Button onClick={ask}>{t("lookFontList")}</Button>
      )}
      {names === "refused" && (
        <p class="look-hint" role="alert">
          {t("lookFontRefused")}
        </p>
      )}
    </div>
  );
}

interface FontListProps {
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onName: (name: string) => void;
}

function FontList({ names, chosen, onName }: FontListProps) {
  const { t } = useI18n();
  return (
    <select
      class="font-list"
      size={8}
      aria-label={t("lookFontOwn")}
      value={chosen}
      onChange={(event) => onName(event.currentTarget.value)}
    >
      {names.map((one) => (
        <option key={one} value={one} style={{ fontFamily: `"${one}"` }}>
          {one}
        </option>
      ))}
    </select>
  );
}
