import { useEffect, useRef, useState } from "preact/hooks";
import type { Addition, AdditionFailure, NextPage } from "../../utils/article";
import type { MessageKey } from "../../utils/i18n";
import { Button } from "../Button";
import { Link } from "../Link";
import { safeHref } from "../safe-href";
import { useI18n } from "../use-i18n";

export interface FurtherPagesProps {
  /** `null` if the article has no further page. */
  readonly next: NextPage | null;
  /** Fetches the next page and puts it at the article's end. */
  readonly onAdd: () => Promise<Addition>;
}

type Progress = "waiting" | "adding" | "added" | AdditionFailure;

/** What stands at the end of an article that its site spreads over several pages: the way to the others. */
export function FurtherPages({ next, onAdd }: FurtherPagesProps) {
  const { t } = useI18n();
  const [progress, setProgress] = useState<Progress>("waiting");
  const shown = useRef(true);
  useEffect(
    () => () => {
      shown.current = false;
    },
    [],
  );
  const add = async (all: boolean) => {
    setProgress("adding");
    let addition = await onAdd();
    while (all && shown.current && addition.pages !== null && addition.pages.next !== null)
      addition = await onAdd();
    setProgress(addition.failure ?? "added");
  };
  if (next === null)
    return progress === "waiting" ? null : (
      <p class="further" role="status">
        {t("allPagesAdded")}
      </p>
    );
  if (progress === "adding")
    return (
      <p class="further" role="status">
        {t("addingPage", String(next.number))}
      </p>
    );
  return <Offer next={next} failure={isFailure(progress) ? progress : null} onAdd={add} />;
}

function isFailure(progress: Progress): progress is AdditionFailure {
  return Object.hasOwn(FAILURE_MESSAGES, progress);
}

const FAILURE_MESSAGES: Record<AdditionFailure, MessageKey> = {
  unreachable: "additionUnreachable",
  "no-text": "additionNoText",
  repeated: "additionRepeated",
};

interface OfferProps {
  readonly next: NextPage;
  readonly failure: AdditionFailure | null;
  readonly onAdd: (all: boolean) => void;
}

function Offer({ next, failure, onAdd }: OfferProps) {
  const { t } = useI18n();
  const number = String(next.number);
  const isLast = next.number === next.total;
  const href = safeHref(next.url);
  return (
    <div class="further">
      {failure !== null && <p role="alert">{t(FAILURE_MESSAGES[failure], number)}</p>}
      {(failure === null || failure === "unreachable") && (
        <Button onClick={() => onAdd(false)}>
          {next.total === null ? t("addPage", number) : t("addPageOf", number, String(next.total))}
        </Button>
      )}
      {failure === null && !isLast && (
        <Button kind="link" onClick={() => onAdd(true)}>
          {t("addAllPages")}
        </Button>
      )}
      {failure !== null && href !== null && <Link href={href}>{t("openPage", number)}</Link>}
    </div>
  );
}
