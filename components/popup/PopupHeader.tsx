import { BookOpenCheck, LibraryBig } from "lucide";
import type { ComponentChildren } from "preact";
import type { Addition } from "../../utils/article";
import type { LossKind } from "../../utils/library-manifest";
import { ArticleMeta } from "../article/ArticleMeta";
import { Button } from "../Button";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import type { OpenArticle } from "./popup-state";
import type { ReportFile } from "./ReportOffer";
import { LossProblem, SaveProblem, SaveStatus } from "./SaveStatus";

/** The line at the top of every state: what it is about, and the way to the library. */
export function PopupTop({
  children,
  onLibrary,
}: {
  readonly children: ComponentChildren;
  readonly onLibrary: () => void;
}) {
  const { t } = useI18n();
  return (
    <div class="popup-top">
      <img class="popup-mark" src="/icon/clearline.svg" alt="" width={16} height={16} />
      {children}
      <Button icon={LibraryBig} onClick={onLibrary}>
        {t("library")}
      </Button>
    </div>
  );
}

export interface PopupActions {
  readonly onRead: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onLibrary: () => void;
  /** Opens the library where room can be made. */
  readonly onFreeSpace: () => void;
  /** Reads the page though it does not look like an article. */
  readonly onForce: () => void;
  readonly onRestore: (restored: readonly number[]) => void;
  readonly onAddPage: () => Promise<Addition>;
  /** Makes a file of how the page is built. */
  readonly onReport: () => Promise<ReportFile | null>;
}

/** Whether articles of a site open by themselves. */
export interface SiteOpening {
  readonly opens: boolean;
  readonly toggle: () => void;
}

interface PopupHeaderProps extends PopupActions {
  readonly open: OpenArticle;
  /** `null` where the page is of no site. */
  readonly site: SiteOpening | null;
  /** What the library has lost; `null` if nothing. */
  readonly loss: LossKind | null;
  readonly removedShown: boolean;
  readonly onToggleRemoved: () => void;
}

/** The article's name, and what to do with it. */
export function PopupHeader({
  open,
  site,
  loss,
  removedShown,
  onToggleRemoved,
  ...actions
}: PopupHeaderProps) {
  const { t, number } = useI18n();
  const { article, save, restored } = open;
  const { onRead, onSave, onUndo, onLibrary, onFreeSpace } = actions;
  return (
    <header class="popup-header">
      <PopupTop onLibrary={onLibrary}>
        <ArticleMeta article={article} compact />
      </PopupTop>
      <h1 class="popup-title" title={article.title} lang={article.lang ?? undefined} dir={article.dir}>
        {article.title}
      </h1>
      {article.byline !== null && (
        <p class="popup-byline" dir="auto">
          {article.byline}
        </p>
      )}
      <div class="popup-actions">
        <Button kind="primary" onClick={onRead}>
          {t("read")}
        </Button>
        <SiteToggle site={site} />
        <SaveStatus save={save} onSave={onSave} onUndo={onUndo} />
        {article.removed.length > 0 && (
          <Button kind="link" expanded={removedShown} onClick={onToggleRemoved}>
            {t("removedCount", number(article.removed.length - restored.length))}
          </Button>
        )}
      </div>
      {save.kind === "failed" && <SaveProblem why={save.why} onRetry={onSave} onFreeSpace={onFreeSpace} />}
      {loss !== null && <LossProblem loss={loss} onLibrary={onLibrary} />}
    </header>
  );
}

function SiteToggle({ site }: { readonly site: SiteOpening | null }) {
  const { t } = useI18n();
  if (site === null) return null;
  return (
    <IconButton icon={BookOpenCheck} label={t("siteAlways")} pressed={site.opens} onClick={site.toggle} />
  );
}
