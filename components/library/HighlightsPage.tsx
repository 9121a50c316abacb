import { Download, Trash2 } from "lucide";
import { useId } from "preact/hooks";
import type { Highlight } from "../../utils/highlight";
import { Button } from "../Button";
import { IconButton } from "../IconButton";
import { highlightFragment } from "../library-links";
import { Words } from "../reading/HighlightList";
import { useI18n } from "../use-i18n";
import { HighlightImportPanel } from "./HighlightImportPanel";
import type { HighlightImporting } from "./highlight-import";
import { LibraryNotice } from "./LibraryNotice";
import type { Rows } from "./rows";
import { Sentinel } from "./Sentinel";

/** A highlight and the article that it stands in. */
export interface ListedHighlight {
  readonly highlight: Highlight;
  readonly title: string;
  readonly siteName: string;
}

interface HighlightsPageProps {
  readonly list: Rows<ListedHighlight>;
  readonly query: string;
  readonly onSearch: (words: string) => void;
  readonly onRemove: (highlight: Highlight) => void;
  /** What they can be saved as, by its name. */
  readonly formats: readonly string[];
  /** Saves those that are listed, all of them. */
  readonly onExport: (format: string) => void;
  readonly importing: HighlightImporting;
  readonly onImport: (file: File) => void;
}

/** All highlights of the library, the newest first; each leads to its place in its article. */
export function HighlightsPage({ list, query, onSearch, onRemove, ...files }: HighlightsPageProps) {
  const { formats, onExport, importing, onImport } = files;
  const { t } = useI18n();
  const id = useId();
  return (
    <section class="highlights-page" aria-labelledby={id}>
      <h1 id={id}>{t("highlights")}</h1>
      <input
        class="highlights-search"
        type="search"
        dir="auto"
        autoComplete="off"
        aria-label={t("libraryHighlightsSearch")}
        placeholder={t("libraryHighlightsSearch")}
        value={query}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      {list.phase === "ready" && list.rows.length === 0 && <Nothing searched={query.trim() !== ""} />}
      <ul class="highlights-all">
        {list.rows.map((row) => (
          <HighlightItem key={row.highlight.id} row={row} onRemove={onRemove} />
        ))}
      </ul>
      {list.rows.length > 0 && (
        <p class="highlights-export">
          {formats.map((format) => (
            <Button key={format} icon={Download} onClick={() => onExport(format)}>
              {t("libraryHighlightsExport", format)}
            </Button>
          ))}
        </p>
      )}
      <HighlightImportPanel importing={importing} onFile={onImport} />
      {list.more && <Sentinel onNear={list.loadMore} />}
    </section>
  );
}

function Nothing({ searched }: { readonly searched: boolean }) {
  const { t } = useI18n();
  if (searched) return <p role="status">{t("libraryHighlightsNoHits")}</p>;
  return <LibraryNotice title={t("libraryHighlightsNone")} text={t("libraryHighlightsNoneText")} />;
}

interface HighlightItemProps extends Pick<HighlightsPageProps, "onRemove"> {
  readonly row: ListedHighlight;
}

function HighlightItem({ row: { highlight, title, siteName }, onRemove }: HighlightItemProps) {
  const { t } = useI18n();
  return (
    <li class="highlight-row" data-color={highlight.color}>
      <div class="highlight-item">
        <Words highlight={highlight} />
        <a class="highlight-source" href={highlightFragment(highlight)} dir="auto">
          {title} · {siteName}
        </a>
      </div>
      <IconButton icon={Trash2} label={t("highlightRemove")} onClick={() => onRemove(highlight)} />
    </li>
  );
}
