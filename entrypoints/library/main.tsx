import { render } from "preact";
import "../../components/styles/tokens.css";
import "../../components/styles/base.css";
import "../../components/styles/buttons.css";
import "../../components/styles/article.css";
import "../../components/styles/fresh.css";
import "../../components/styles/looks.css";
import "../../components/styles/lookups.css";
import "../../components/styles/offers.css";
import "../../components/styles/closer.css";
import "../../components/styles/highlights.css";
import "../../components/styles/keys.css";
import "../../components/styles/reading.css";
import "../../components/styles/way.css";
import "../../components/styles/paging.css";
import "../../components/styles/print.css";
import "../../components/styles/removed.css";
import "../../components/styles/timeline.css";
import "../../components/library/changes.css";
import "../../components/library/completions.css";
import "../../components/library/library.css";
import "../../components/library/list.css";
import "../../components/library/reading.css";
import "../../components/library/rows.css";
import "../../components/library/settings/settings.css";
import "../../components/library/story.css";
import "../../components/library/transfer/transfer.css";
import "../../components/library/loss.css";
import "../../components/library/backup.css";
import "../../components/library/narrow.css";
import "../../components/library/print.css";
import { PartsContext } from "../../components/Part";
import { I18nContext } from "../../components/use-i18n";
import { registerFonts } from "../../utils/fonts";
import { browserI18n } from "../../utils/i18n";
import { readSettings } from "../../utils/settings";
import { LibraryPage } from "./LibraryPage";
import { loadPart } from "./parts";
import { applyLooks } from "./use-settings";

const i18n = browserI18n();
document.documentElement.lang = i18n.locale;
document.documentElement.dir = i18n.dir;
document.title = [i18n.t("library"), i18n.t("extensionName")].join(" · ");
registerFonts(document);

const settings = await readSettings();
applyLooks(settings);
render(
  <I18nContext value={i18n}>
    <PartsContext value={loadPart}>
      <LibraryPage initialSettings={settings} />
    </PartsContext>
  </I18nContext>,
  document.body,
);
