import { BindingsContext } from "../../components/use-bindings";
import { useI18n } from "../../components/use-i18n";
import type { Settings } from "../../utils/settings";
import { Failure } from "./Failure";
import { LibraryApp } from "./LibraryApp";
import { LossPanel } from "./LossPanel";
import { renewLibrary, useLibrary } from "./use-library";
import { useSettings } from "./use-settings";

/** The library page: what it shows before the library is open, and the library itself. */
export function LibraryPage({ initialSettings }: { readonly initialSettings: Settings }) {
  const { t } = useI18n();
  const [settings, changeSettings] = useSettings(initialSettings);
  const state = useLibrary();
  if (state.phase === "open")
    return (
      <BindingsContext value={settings.keys}>
        <LibraryApp shelf={state.shelf} settings={settings} onSettings={changeSettings} />
      </BindingsContext>
    );
  return (
    <main class="library-bare">
      {state.phase === "opening" ? (
        <p role="status">{t("libraryLoading")}</p>
      ) : (
        <>
          <LossPanel shelf={renewLibrary} onGoOn={null} onRestored={() => location.reload()} />
          <Failure error={state.error} />
        </>
      )}
    </main>
  );
}
