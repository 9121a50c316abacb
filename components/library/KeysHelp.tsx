import { X } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { MessageKey } from "../../utils/i18n";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";

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
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-label={t("libraryKeys")} onClose={onClose}>
      <header class="keys-header">
        <h2>{t("libraryKeys")}</h2>
        <IconButton icon={X} label={t("close")} onClick={() => dialog.current?.close()} />
      </header>
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
    </dialog>
  );
}
