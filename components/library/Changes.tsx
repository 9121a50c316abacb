import { useState } from "preact/hooks";
import type { StoredArticle, TextChanges, WordChange } from "../../utils/article";
import { Button } from "../Button";
import { localDay } from "../local-day";
import { useI18n } from "../use-i18n";

interface ChangesProps {
  readonly stored: StoredArticle;
  /** What became of each earlier text, the last one first. */
  readonly load: () => Promise<readonly TextChanges[]>;
  /** How many earlier texts are kept at most. */
  readonly mostKept: number;
  /** The reader has looked at what changed. */
  readonly onSeen: () => void;
}

/** Says that the page had another text before, and shows on request what became of it, word by word. */
export function Changes({ stored, load, mostKept, onSeen }: ChangesProps) {
  const { t } = useI18n();
  const [changes, setChanges] = useState<readonly TextChanges[] | null>(null);
  const [failed, setFailed] = useState(false);
  const isNews = stored.changedAt !== null && (stored.readAt !== null || stored.progress > 0);
  const show = async () => {
    setChanges(await load());
    onSeen();
  };
  const toggle = () => {
    setFailed(false);
    if (changes === null) show().catch(() => setFailed(true));
    else setChanges(null);
  };
  return (
    <section class="changes" aria-label={t("changesTitle")}>
      <p class="changes-line" data-news={isNews}>
        <span role="status">
          {t(failed ? "libraryActionFailed" : isNews ? "changesNotice" : "changesSaved")}
        </span>
        <Button kind="link" expanded={changes !== null} onClick={toggle}>
          {t(changes === null ? "changesShow" : "changesHide")}
        </Button>
      </p>
      {changes !== null && <ChangesOf stored={stored} changes={changes} mostKept={mostKept} />}
    </section>
  );
}

interface ChangesOfProps extends Pick<ChangesProps, "stored" | "mostKept"> {
  readonly changes: readonly TextChanges[];
}

function ChangesOf({ stored, changes, mostKept }: ChangesOfProps) {
  const { t, day, number } = useI18n();
  const [chosen, setChosen] = useState(0);
  const shown = changes[chosen] ?? changes[0];
  return (
    <div class="changes-text">
      <select
        aria-label={t("changesTitle")}
        value={chosen}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
      >
        {changes.map(({ savedAt }, index) => (
          <option key={savedAt} value={index}>
            {t("changesSince", day(localDay(savedAt), "medium"))}
          </option>
        ))}
      </select>
      <div lang={stored.lang ?? undefined} dir={stored.dir}>
        {shown?.paragraphs.map((paragraph, index) => (
          <Paragraph key={index} paragraph={paragraph} />
        ))}
      </div>
      {changes.length >= mostKept && <p class="changes-same">{t("changesKept", number(mostKept))}</p>}
    </div>
  );
}

function Paragraph({ paragraph }: { readonly paragraph: readonly WordChange[] | number }) {
  const { plural } = useI18n();
  if (typeof paragraph === "number") return <p class="changes-same">{plural("changesSame", paragraph)}</p>;
  return (
    <p>
      {paragraph.map((change, index) => (
        <Words key={index} {...change} />
      ))}
    </p>
  );
}

/** Words that came or went are told apart by their line and in speech, too, not by color alone. */
function Words({ kind, text }: WordChange) {
  const { t } = useI18n();
  switch (kind) {
    case "same":
      return <>{text}</>;
    case "added":
      return (
        <ins>
          <span class="unseen">{t("changesAdded")} </span>
          {text}
        </ins>
      );
    case "removed":
      return (
        <del>
          <span class="unseen">{t("changesRemoved")} </span>
          {text}
        </del>
      );
  }
}
