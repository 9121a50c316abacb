import type { Removal } from "../../utils/article";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";
import { roleMessage } from "./roles";

interface RemovedListProps {
  readonly removed: readonly Removal[];
  /** Ids of those that the reader has put back. */
  readonly restored: readonly number[];
  readonly onChange: (restored: readonly number[]) => void;
}

/** What was taken out of the page, and why; one click puts a block back. */
export function RemovedList({ removed, restored, onChange }: RemovedListProps) {
  const { t } = useI18n();
  if (removed.length === 0) return <p class="removed-none">{t("removedNone")}</p>;
  const toggle = (id: number) =>
    onChange(restored.includes(id) ? restored.filter((other) => other !== id) : [...restored, id]);
  return (
    <ul class="removed-list">
      {removed.map((removal) => (
        <RemovedItem
          key={removal.id}
          removal={removal}
          back={restored.includes(removal.id)}
          onToggle={() => toggle(removal.id)}
        />
      ))}
    </ul>
  );
}

interface RemovedItemProps {
  readonly removal: Removal;
  readonly back: boolean;
  readonly onToggle: () => void;
}

function RemovedItem({ removal, back, onToggle }: RemovedItemProps) {
  const { t } = useI18n();
  return (
    <li class="removed-item">
      <div class="removed-head">
        <b>{t(roleMessage(removal.role))}</b>
        <Button kind="link" onClick={onToggle}>
          {t(back ? "takeOut" : "putBack")}
        </Button>
      </div>
      <p class="removed-text" dir="auto">
        {removal.text.trim() || t("removedWordless")}
      </p>
    </li>
  );
}
