import { render } from "preact";
import { ReaderNotice } from "../../components/reader/ReaderNotice";
import { I18nContext } from "../../components/use-i18n";
import { articleText, type Extraction } from "../../utils/article";
import { browserI18n } from "../../utils/i18n";
import { requestReader } from "../../utils/messages";
import { readSettings } from "../../utils/settings";
import { addFonts } from "./fonts";
import { type Frame, makeFrame, showFrame } from "./frame";
import { keepOnTop } from "./keep-on-top";
import { rememberPage } from "./page-state";
import { addPrintStyle } from "./print-style";
import { ReaderApp } from "./ReaderApp";

/** What the overlay needs of the world. */
export interface ReaderWorld {
  readonly extraction: Extraction;
  readonly toFragment: Parameters<typeof ReaderApp>[0]["toFragment"];
  /** Called once the text is in the document. */
  readonly onContent: () => void;
  readonly onClosed: () => void;
}

/**
 * Opens the overlay on the page.
 *
 * All that it does to the page hangs on one signal; when it closes, the page is as it was.
 *
 * @returns What closes it.
 */
export async function openReader(world: ReaderWorld): Promise<() => void> {
  const settings = await readSettings();
  const controller = new AbortController();
  const { signal } = controller;
  const restorePage = rememberPage();
  const frame = makeFrame(signal);
  const close = () => {
    if (signal.aborted) return;
    controller.abort();
    render(null, frame.dialog);
    frame.dialog.close();
    frame.host.remove();
    restorePage();
    world.onClosed();
  };
  closeOnDemand(frame, close, signal);
  const { article } = world.extraction;
  const i18n = browserI18n();
  Object.assign(frame.dialog, { lang: i18n.locale, dir: i18n.dir, ariaLabel: i18n.t("readerLabel") });
  frame.dialog.dataset.theme = settings.theme;
  showFrame(frame, 0);
  render(
    <I18nContext value={i18n}>
      {article === null ? (
        <ReaderNotice onClose={close} />
      ) : (
        <ReaderApp
          article={article}
          settings={settings}
          scroller={frame.dialog}
          signal={signal}
          close={close}
          {...world}
        />
      )}
    </I18nContext>,
    frame.dialog,
  );
  const lost = () => {
    close();
    requestReader("openLibrary", {}).catch(() => undefined);
  };
  keepOnTop(frame, lost, signal);
  addPrintStyle(signal);
  if (article !== null) addFonts(article.title + articleText(article), signal);
  return close;
}

/** Esc closes it, whatever the page thinks of the key, and closes no dialog of the page; so does whoever closes the dialog. */
function closeOnDemand({ dialog }: Frame, close: () => void, signal: AbortSignal): void {
  dialog.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      close();
    },
    { signal },
  );
  dialog.addEventListener("close", () => dialog.open || close(), { signal });
}
