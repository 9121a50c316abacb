import { BookX, FileWarning, type IconNode, Lock } from "lucide";
import type { ComponentChildren } from "preact";
import type { MessageKey } from "../../utils/i18n";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { useI18n } from "../use-i18n";
import type { ClosedReason, PopupState } from "./popup-state";
import { type ReportFile, ReportOffer } from "./ReportOffer";

const CLOSED_MESSAGES: Record<ClosedReason, MessageKey> = {
  browser: "closedBrowser",
  pdf: "closedPdf",
  file: "closedFile",
  other: "closedOther",
};

interface PopupNoticeProps {
  readonly state: Exclude<PopupState, { kind: "article" | "working" }>;
  readonly onForce: () => void;
  readonly onReport: () => Promise<ReportFile | null>;
}

/** Why there is nothing to read here, and what to do instead. */
export function PopupNotice({ state, onForce, onReport }: PopupNoticeProps) {
  const { t } = useI18n();
  if (state.kind === "closed")
    return <Notice icon={Lock} titleKey="closedTitle" textKey={CLOSED_MESSAGES[state.reason]} />;
  const report = <ReportOffer onReport={onReport} />;
  if (state.kind === "too-large")
    return (
      <Notice icon={FileWarning} titleKey="tooLargeTitle" textKey="tooLargeText">
        {report}
      </Notice>
    );
  if (state.forced)
    return (
      <Notice icon={BookX} titleKey="nothingTitle" textKey="nothingText">
        {report}
      </Notice>
    );
  return (
    <Notice icon={BookX} titleKey="noArticleTitle" textKey="noArticleText">
      <Button kind="primary" onClick={onForce}>
        {t("readAnyway")}
      </Button>
      {report}
    </Notice>
  );
}

interface NoticeProps {
  readonly icon: IconNode;
  readonly titleKey: MessageKey;
  readonly textKey: MessageKey;
  readonly children?: ComponentChildren;
}

function Notice({ icon, titleKey, textKey, children }: NoticeProps) {
  const { t } = useI18n();
  return (
    <main class="notice">
      <Icon node={icon} size={28} />
      <h1>{t(titleKey)}</h1>
      <p>{t(textKey)}</p>
      {children}
    </main>
  );
}
