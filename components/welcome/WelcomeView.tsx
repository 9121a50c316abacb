import { useI18n } from "../use-i18n";
import { ToolbarPicture } from "./ToolbarPicture";

interface WelcomeViewProps {
  readonly browser: "chromium" | "firefox";
  /** The key that opens the reading view, as the browser writes it; an empty string if there is none. */
  readonly shortcut: string;
  readonly libraryHref: string;
  readonly settingsHref: string;
}

/** What a newcomer reads once: what Clearline does, where its button is, its key, and whose everything is. */
export function WelcomeView({ browser, shortcut, libraryHref, settingsHref }: WelcomeViewProps) {
  const { t } = useI18n();
  return (
    <main class="welcome">
      <header>
        <p class="welcome-name">
          <img src="/icon/clearline.svg" alt="" width={28} height={28} />
          {t("extensionName")}
        </p>
        <h1>{t("extensionDescription")}</h1>
        <p class="welcome-lead">{t("welcomeWhat")}</p>
      </header>
      <section aria-labelledby="welcome-button">
        <h2 id="welcome-button">{t("welcomeButton")}</h2>
        <ToolbarPicture browser={browser} />
        <p>{t(browser === "firefox" ? "welcomePinFirefox" : "welcomePinChromium")}</p>
      </section>
      {shortcut !== "" && (
        <section aria-labelledby="welcome-key">
          <h2 id="welcome-key">{t("welcomeKey")}</h2>
          <p>
            <kbd dir="ltr">{shortcut}</kbd> <span>{t("welcomeKeyText")}</span>
          </p>
        </section>
      )}
      <section aria-labelledby="welcome-privacy">
        <h2 id="welcome-privacy">{t("libraryLocal")}</h2>
        <p>{t("welcomePrivacy")}</p>
      </section>
      <nav class="welcome-links" aria-label={t("extensionName")}>
        <a class="button button-primary" href={libraryHref}>
          {t("library")}
        </a>
        <a class="button button-quiet" href={settingsHref}>
          {t("librarySettings")}
        </a>
      </nav>
    </main>
  );
}
