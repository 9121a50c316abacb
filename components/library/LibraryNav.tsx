import { ArrowDownUp, Highlighter, type IconNode, Keyboard, Layers, Library, Settings } from "lucide";
import { useId } from "preact/hooks";
import { Icon } from "../Icon";
import { searchFragment } from "../library-links";
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
  /** The reader's own tags, in the alphabet's order. */
  readonly tags: readonly string[];
  /** The tag that the list is narrowed to; `null` if it is not. */
  readonly tag: string | null;
  readonly onKeys: () => void;
}

/** The library's parts, and how much is in them. */
export function LibraryNav({ section, counts, tags, tag, onKeys }: LibraryNavProps) {
  const { t } = useI18n();
  return (
    <nav class="library-nav" aria-label={t("libraryNav")}>
      <p class="library-name">{t("extensionName")}</p>
      <ul>
        <NavItem
          href="#/"
          icon={Library}
          label={t("libraryAll")}
          here={section === "all" && tag === null}
          count={counts === null ? undefined : counts.articles - counts.archived}
        />
        <NavItem
          href="#/stories"
          icon={Layers}
          label={t("libraryStories")}
          here={section === "stories"}
          count={counts?.stories}
        />
        <NavItem
          href="#/highlights"
          icon={Highlighter}
          label={t("highlights")}
          here={section === "highlights"}
        />
        <NavItem href="#/transfer" icon={ArrowDownUp} label={t("transfer")} here={section === "transfer"} />
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
      {tags.length > 0 && <NavTags tags={tags} tag={tag} />}
      <p class="nav-foot">{t("libraryLocal")}</p>
    </nav>
  );
}

function NavTags({ tags, tag }: Pick<LibraryNavProps, "tags" | "tag">) {
  const { t } = useI18n();
  const id = useId();
  return (
    <section class="nav-tags" aria-labelledby={id}>
      <h2 id={id}>{t("libraryTags")}</h2>
      <ul>
        {tags.map((one) => (
          <li key={one}>
            <a
              class="nav-item"
              href={searchFragment(`tag:${/\s/.test(one) ? `"${one}"` : one} `)}
              aria-current={one === tag ? "page" : undefined}
            >
              <bdi>{one}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
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
