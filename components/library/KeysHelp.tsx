import type { MessageKey } from "../../utils/i18n";
import { useI18n } from "../use-i18n";
import { Dialog } from "./Dialog";

/** A key and what it does, in one message or several. */
type KeyRow = readonly [key: string, ...messages: readonly MessageKey[]];

const KEYS: readonly KeyRow[] = [
  ["j", "libraryKeyNext"],
  ["k", "libraryKeyPrevious"],
  ["Enter", "libraryKeyOpen"],
  ["e", "libraryKeyArchive"],
  ["f", "libraryKeyStar"],
  ["x", "libraryKeyChoose"],
  ["#", "libraryKeyDelete"],
  ["z", "libraryKeyUndo"],
  ["/", "libraryKeySearch"],
  ["Esc", "libraryKeyBack"],
  ["?", "libraryKeyHelp"],
];

/** Keys while an article is open, here and in the reading view. */
const READING_KEYS: readonly KeyRow[] = [
  ["n", "aloud"],
  ["h", "highlight"],
  ["m", "highlightAddNote"],
  ["c", "quoteCopy"],
  ["e", "passageOriginal"],
  ["u", "freshSentence"],
  ["g", "find"],
  ["o", "outline"],
  ["i", "zoomPicture"],
  ["l", "focusAids", "focusLine"],
  ["r", "focusAids", "focusRuler"],
  ["p", "focusAids", "focusParagraph"],
  ["b", "focusBold"],
  ["a", "focusScroll"],
  ["⌫", "backHere"],
];

/** All keys of the library, in a dialog that Escape closes. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t("libraryKeys")} onClose={onClose}>
      <KeyList keys={KEYS} />
      <KeyList keys={READING_KEYS} />
    </Dialog>
  );
}

function KeyList({ keys }: { readonly keys: readonly KeyRow[] }) {
  const { t } = useI18n();
  return (
    <dl>
      {keys.map(([key, ...messages]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{messages.map((message) => t(message)).join(" · ")}</dd>
        </div>
      ))}
    </dl>
  );
}
