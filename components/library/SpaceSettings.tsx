import { Button } from "../Button";
import { useI18n } from "../use-i18n";
import { SettingsSection } from "./settings/SettingsSection";

const KINDS = ["binned", "versions", "pictures"] as const;

export type SpaceKind = (typeof KINDS)[number];

interface SpaceSettingsProps {
  /** How much there is of what a reader may do without. */
  readonly counts: Readonly<Record<SpaceKind, number>>;
  readonly onDelete: (what: SpaceKind) => void;
}

/** What takes room and could go. */
export function SpaceSettings({ counts, onDelete }: SpaceSettingsProps) {
  const { t, plural } = useI18n();
  const there = KINDS.filter((kind) => counts[kind] > 0);
  return (
    <SettingsSection id="space">
      {there.length === 0 && <p>{t("spaceNothing")}</p>}
      <ul class="space">
        {there.map((kind) => (
          <li key={kind}>
            <span>{plural(`space_${kind}`, counts[kind])}</span>
            <Button kind="link" onClick={() => onDelete(kind)}>
              {t(`spaceDelete_${kind}`)}
            </Button>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
