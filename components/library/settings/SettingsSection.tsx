import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { useI18n } from "../../use-i18n";
import { SECTIONS, type SectionId } from "./sections";

/** The sections that the reader's search leaves. */
export const ShownSections = createContext<readonly SectionId[]>(SECTIONS.map(({ id }) => id));

interface SettingsSectionProps {
  readonly id: SectionId;
  readonly children: ComponentChildren;
}

/** A section of the settings under its heading, unless a search leaves it out. */
export function SettingsSection({ id, children }: SettingsSectionProps) {
  const { t } = useI18n();
  const shown = useContext(ShownSections).includes(id);
  const title = SECTIONS.find((section) => section.id === id)?.title;
  if (!shown || title === undefined) return null;
  return (
    <section class={`settings-${id}`} aria-labelledby={`settings-${id}`}>
      <h2 id={`settings-${id}`} tabIndex={-1}>
        {t(title)}
      </h2>
      {children}
    </section>
  );
}
