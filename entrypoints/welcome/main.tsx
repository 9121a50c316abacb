import { render } from "preact";
import { browser } from "wxt/browser";
import "../../components/styles/tokens.css";
import "../../components/styles/base.css";
import "../../components/styles/buttons.css";
import "../../components/welcome/welcome.css";
import { SETTINGS_FRAGMENT } from "../../components/library-links";
import { I18nContext } from "../../components/use-i18n";
import { WelcomeView } from "../../components/welcome/WelcomeView";
import { registerFonts } from "../../utils/fonts";
import { browserI18n } from "../../utils/i18n";
import { showLooks } from "../../utils/looks";
import { readSettings } from "../../utils/settings";

const i18n = browserI18n();
document.documentElement.lang = i18n.locale;
document.documentElement.dir = i18n.dir;
document.title = i18n.t("extensionName");
registerFonts(document);

const [settings, commands] = await Promise.all([readSettings(), browser.commands.getAll()]);
document.documentElement.dataset.theme = showLooks(settings, new Date().getHours()).theme;
render(
  <I18nContext value={i18n}>
    <WelcomeView
      browser={import.meta.env.FIREFOX ? "firefox" : "chromium"}
      shortcut={commands.find(({ name }) => name === "open-reader")?.shortcut ?? ""}
      libraryHref="/library.html"
      settingsHref={`/library.html${SETTINGS_FRAGMENT}`}
    />
  </I18nContext>,
  document.body,
);
