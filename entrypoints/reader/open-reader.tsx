import { render } from "preact";
import type { ToFragment } from "../../components/article/body-fragment";
import { Part, PartsContext } from "../../components/Part";
import { I18nContext } from "../../components/use-i18n";
import type { Extraction } from "../../utils/article";
import { browserI18n } from "../../utils/i18n";
import { requestReader } from "../../utils/messages";
import { type Frame, makeFrame, showFirst } from "./frame";
import { keepOnTop } from "./keep-on-top";
import { rememberPage } from "./page-state";
import { partLoader } from "./parts";
import { type PageAccess, ReaderApp, type ReaderLooks } from "./ReaderApp";

/** What the overlay needs of the world. */
export interface ReaderWorld {
  readonly extraction: Extraction;
  /** Shows the selection without the rest. */
  readonly alone: boolean;
  readonly pages: PageAccess;
  readonly toFragment: ToFragment;
  /** Called once the text is in the document. */
  readonly onContent: () => void;
  readonly onClosed: () => void;
}

/** An overlay that is open. */
interface OpenReader {
  readonly frame: Frame;
  /** Aborts when it closes. */
  readonly signal: AbortSignal;
  readonly close: () => void;
}

/**
 * Opens the overlay on the page.
 *
 * All that it does to the page hangs on one signal; when it closes, the page is as it was.
 *
 * @returns What closes it.
 */
export function openReader(world: ReaderWorld, looks: ReaderLooks): () => void {
  const reader = makeReader(world.onClosed);
  const { frame, signal, close } = reader;
  closeOnDemand(reader);
  // Filled before it is shown, it is laid out once.
  fill(reader, looks, world);
  showFirst(frame, signal);
  keepOnTop(frame, () => moveToLibrary(close), signal);
  return close;
}

function makeReader(onClosed: () => void): OpenReader {
  const controller = new AbortController();
  const restorePage = rememberPage();
  const frame = makeFrame(controller.signal);
  const close = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    render(null, frame.dialog);
    frame.dialog.close();
    frame.host.remove();
    restorePage();
    onClosed();
  };
  return { frame, signal: controller.signal, close };
}

function fill(
  { frame: { dialog }, signal, close }: OpenReader,
  looks: ReaderLooks,
  world: ReaderWorld,
): void {
  const i18n = browserI18n();
  Object.assign(dialog, { lang: i18n.locale, dir: i18n.dir, ariaLabel: i18n.t("readerLabel") });
  dialog.dataset.theme = looks.theme;
  const { article, selection } = world.extraction;
  const shown = article ?? selection;
  const view =
    shown === null ? (
      <Part name="notice">{({ ReaderNotice }) => <ReaderNotice onClose={close} />}</Part>
    ) : (
      <ReaderApp
        {...world}
        article={shown}
        selection={article === null ? null : selection}
        keep={article !== null}
        looks={looks}
        scroller={dialog}
        signal={signal}
        close={close}
      />
    );
  render(
    <I18nContext value={i18n}>
      <PartsContext value={partLoader(dialog.getRootNode() as ShadowRoot)}>{view}</PartsContext>
    </I18nContext>,
    dialog,
  );
}

/** Esc closes it, whatever the page thinks of the key, and closes no dialog of the page; so does whoever closes the dialog. */
function closeOnDemand({ frame: { dialog }, signal, close }: OpenReader): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  };
  dialog.addEventListener("keydown", onKey, { signal });
  dialog.addEventListener("close", () => dialog.open || close(), { signal });
}

/** Where the page lets no overlay stand, the article is read in the library. */
function moveToLibrary(close: () => void): void {
  close();
  requestReader("openLibrary", {}).catch(() => undefined);
}
