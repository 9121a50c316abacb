import { render } from "preact";
import { BindingsContext } from "../../components/use-bindings";
import { I18nContext } from "../../components/use-i18n";
import { registerFonts } from "../../utils/fonts";
import { browserI18n } from "../../utils/i18n";
import { showLooks } from "../../utils/looks";
import { readSettings } from "../../utils/settings";
import { PopupApp } from "./PopupApp";
import { activePage, readPage } from "./page";

// The page is read while the popup gets ready.
const asked = activePage();
const firstReading = asked.then((page) => (page === null ? null : readPage(page, false)));

const i18n = browserI18n();
document.documentElement.lang = i18n.locale;
document.documentElement.dir = i18n.dir;
document.title = i18n.t("extensionName");
registerFonts(document);

const [page, settings] = await Promise.all([asked, readSettings()]);
document.documentElement.dataset.theme = showLooks(settings, new Date().getHours()).theme;
render(
  <I18nContext value={i18n}>
    <BindingsContext value={settings.keys}>
      <PopupApp page={page} firstReading={firstReading} settings={settings} />
    </BindingsContext>
  </I18nContext>,
  document.body,
);
