import type { MessageKey } from "../../utils/i18n";
import { useI18n } from "../use-i18n";
import { Dialog } from "./Dialog";

const KEYS: readonly (readonly [key: string, message: MessageKey])[] = [
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

/** All keys of the library, in a dialog that Escape closes. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t("libraryKeys")} onClose={onClose}>
      <dl>
        {KEYS.map(([key, message]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(message)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
