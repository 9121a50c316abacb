import { ArrowDownUp, Highlighter, type IconNode, Keyboard, Layers, Library, Settings } from "lucide";
import { Icon } from "../Icon";
import { useI18n } from "../use-i18n";

export type Section = "all" | "stories" | "highlights" | "transfer" | "settings";

interface LibraryNavProps {
  readonly section: Section;
  /** `null` until they are known. */
  readonly counts: {
    readonly articles: number;
    readonly archived: number;
    readonly stories: number;
  } | null;
  readonly onKeys: () => void;
}

/** The library's parts, and how much is in them. */
export function LibraryNav({ section, counts, onKeys }: LibraryNavProps) {
  const { t } = useI18n();
  return (
    <nav class="library-nav" aria-label={t("libraryNav")}>
      <p class="library-name">{t("extensionName")}</p>
      <ul>
        <NavItem
          href="#/"
          icon={Library}
          label={t("libraryAll")}
          here={section === "all"}
          count={counts === null ? undefined : counts.articles - counts.archived}
        />
        <NavItem
          href="#/stories"
          icon={Layers}
          label={t("libraryStories")}
          here={section === "stories"}
          count={counts?.stories}
        />
        <NavItem href="#/transfer" icon={ArrowDownUp} label={t("transfer")} here={section === "transfer"} />
        <NavItem
          href="#/highlights"
          icon={Highlighter}
          label={t("highlights")}
          here={section === "highlights"}
        />
        <NavItem
          href="#/settings"
          icon={Settings}
          label={t("librarySettings")}
          here={section === "settings"}
        />
        <li class="nav-keys">
          <button type="button" class="nav-item" onClick={onKeys} aria-haspopup="dialog">
            <Icon node={Keyboard} size={16} />
            <span class="nav-label">{t("libraryKeys")}</span>
          </button>
        </li>
      </ul>
      <p class="nav-foot">{t("libraryLocal")}</p>
    </nav>
  );
}

interface NavItemProps {
  readonly href: string;
  readonly icon: IconNode;
  readonly label: string;
  readonly here: boolean;
  readonly count?: number | undefined;
}

function NavItem({ href, icon, label, here, count }: NavItemProps) {
  const { number } = useI18n();
  return (
    <li>
      <a class="nav-item" href={href} aria-current={here ? "page" : undefined}>
        <Icon node={icon} size={16} />
        <span class="nav-label">{label}</span>
        {count !== undefined && <span class="nav-count">{number(count)}</span>}
      </a>
    </li>
  );
}
