import { ExternalLink, Trash2 } from "lucide";
import type { StoredArticle } from "../../utils/article";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { safeHref } from "../safe-href";
import { useI18n } from "../use-i18n";
import { type Flag, MarkActions, TagsField } from "./MarkActions";
import { NoteField } from "./NoteField";

interface PendingArticleProps {
  readonly stored: StoredArticle;
  readonly onFlip: (flag: Flag) => void;
  readonly onTags: (tags: readonly string[]) => void;
  readonly onNote: (note: string | null) => void;
  readonly onDelete: () => void;
}

/** A page of which only the address is known, and how to get its text. */
export function PendingArticle({ stored, onFlip, onTags, onNote, onDelete }: PendingArticleProps) {
  const { t } = useI18n();
  const { id, title, siteName, dir, url, tags, note } = stored;
  const address = safeHref(url);
  return (
    <article class="article pending-article">
      <header class="article-header" dir={dir}>
        <p class="meta">
          <bdi>{siteName}</bdi>
        </p>
        <h1 class="article-title">{title}</h1>
      </header>
      <p class="pending-hint">{t("pendingText")}</p>
      {address !== null && (
        <p>
          <a class="button button-primary" href={address} target="_blank" rel="noopener noreferrer">
            <Icon node={ExternalLink} size={16} />
            <span>{t("pendingOpen")}</span>
          </a>
        </p>
      )}
      <div class="reading-actions">
        <MarkActions marks={stored} onFlip={onFlip} />
        <Button icon={Trash2} onClick={onDelete}>
          {t("libraryDelete")}
        </Button>
      </div>
      <TagsField key={id} tags={tags} onTags={onTags} />
      <NoteField key={`note ${id}`} note={note} onNote={onNote} />
    </article>
  );
}
