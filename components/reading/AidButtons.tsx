import type { IconNode } from "lucide";
import { Focus, Highlighter, Languages, Search, Volume2 } from "lucide";
import type { MessageKey } from "../../utils/i18n";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { hasMachine } from "./lookups/machine";
import type { Aid } from "./Reading";

interface AidButtonsProps {
  readonly aid: Aid | null;
  readonly onAid: (aid: Aid | null) => void;
}

const AIDS: readonly (readonly [Aid, IconNode, MessageKey])[] = [
  ["aloud", Volume2, "aloud"],
  ["highlights", Highlighter, "highlights"],
  ["focus", Focus, "focusAids"],
  ["find", Search, "find"],
  ["lookups", Languages, "lookups"],
];

/** Opens what helps with reading, one at a time. */
export function AidButtons({ aid, onAid }: AidButtonsProps) {
  const { t } = useI18n();
  return (
    <>
      {AIDS.filter(([name]) => name !== "lookups" || hasMachine()).map(([name, icon, label]) => (
        <IconButton
          key={name}
          icon={icon}
          label={t(label)}
          expanded={aid === name}
          onClick={() => onAid(aid === name ? null : name)}
        />
      ))}
    </>
  );
}
