import { ExternalLink, Link, Quote, Share2 } from "lucide";
import { passageAddress } from "../../utils/anchors/passage";
import type { HighlightColor } from "../../utils/highlight";
import type { MessageKey } from "../../utils/i18n";
import type { StandingText } from "../article/ArticleBody";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { IconButton } from "../IconButton";
import { safeHref } from "../safe-href";
import { useI18n } from "../use-i18n";
import { copyText } from "./copy-text";
import { Floating } from "./Floating";
import { type QuotedArticle, quotation } from "./quotation";
import { Swatches } from "./Swatches";
import type { Chosen } from "./selection";
import { useRootKeys } from "./use-root-keys";

interface SelectionMenuProps {
  readonly text: StandingText;
  readonly chosen: Chosen;
  readonly article: QuotedArticle;
  readonly onMark: (color: HighlightColor) => void;
  readonly onNote: () => void;
  /** Called when something was done that needs a word. */
  readonly onNews: (news: MessageKey) => void;
  readonly onClose: () => void;
}

/** What can be done with a passage: mark it, quote it, and go to where it stands on its page. */
export function SelectionMenu({
  text,
  chosen,
  article,
  onMark,
  onNote,
  onNews,
  onClose,
}: SelectionMenuProps) {
  const { t, day } = useI18n();
  const url = safeHref(article.url);
  const address = url === null ? null : passageAddress(url, chosen.anchor);
  const published = article.publishedOn === null ? "" : day(article.publishedOn, "long");
  const quoted = quotation(chosen.anchor.quote, article, published, address);
  const copy = async (words: string) => onNews((await copyText(words, text.body)) ? "copied" : "copyFailed");
  const open = () => {
    if (address === null) return false;
    window.open(address, "_blank", "noopener");
    onClose();
    return true;
  };
  useRootKeys(text.body, { quote: () => void copy(quoted), openOriginal: open });
  return (
    <Floating box={chosen.box} label={t("highlight")}>
      <div class="floating-row">
        <Swatches chosen={null} onChoose={onMark} />
        <Button onClick={onNote}>{t("highlightAddNote")}</Button>
      </div>
      <div class="floating-row passage-tools">
        <IconButton icon={Quote} label={t("quoteCopy")} onClick={() => void copy(quoted)} />
        {address !== null && (
          <>
            <IconButton icon={Link} label={t("passageLink")} onClick={() => void copy(address)} />
            <a
              class="icon-button"
              href={address}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t("passageOriginal")}
              title={t("passageOriginal")}
              onClick={onClose}
            >
              <Icon node={ExternalLink} />
            </a>
          </>
        )}
        {"share" in navigator && (
          <IconButton icon={Share2} label={t("share")} onClick={() => share(article.title, quoted)} />
        )}
      </div>
    </Floating>
  );
}

/** Hands a passage to the system; who changes their mind there has said so. */
function share(title: string, text: string): void {
  navigator.share({ title, text }).catch(() => undefined);
}
