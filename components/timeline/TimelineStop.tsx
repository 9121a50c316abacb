import { Unlink } from "lucide";
import type { TimelineEntry } from "../../utils/timeline";
import { IconButton } from "../IconButton";
import { Link } from "../Link";
import { useI18n } from "../use-i18n";
import { Novelty } from "./Novelty";

/** What the reader can do to a stop. */
export interface StopActions {
  /** Takes an article out of the story; absent where nothing can be changed. */
  readonly onTakeOut?: ((articleId: number) => void) | undefined;
}

interface TimelineStopProps extends StopActions {
  readonly entry: TimelineEntry;
  /** Its day, where no heading tells it. */
  readonly on: string | null;
  /** Days of other years say their year. */
  readonly year: number;
  readonly earlier: boolean;
  readonly href: string | null;
}

/** One stop: outlet, headline, and what was new. */
export function TimelineStop({ entry, on, year, earlier, href, onTakeOut }: TimelineStopProps) {
  const { t } = useI18n();
  const { kind, here, gist, articleId } = entry;
  // In narrow places the open article's own is told above its text, and the outlet's name wants the room.
  const isToldAbove = here && on !== null;
  const classes = ["stop", kind === "lead" && "stop-lead", here && "stop-here", earlier && "stop-earlier"];
  return (
    <li class={classes.filter(Boolean).join(" ")} aria-current={here ? "true" : undefined}>
      <ul class="stop-meta meta">
        {on !== null && kind === "article" && <StopDay on={on} year={year} inferred={entry.dateInferred} />}
        <StopOutlet entry={entry} />
        {here && on === null && <li>{t("here")}</li>}
        {entry.novelty !== null && !isToldAbove && <Novelty novelty={entry.novelty} class="stop-new" />}
      </ul>
      <p class="stop-title" title={entry.title}>
        <bdi>
          <StopTitle title={entry.title} href={here ? null : href} />
        </bdi>
      </p>
      {gist !== null && on === null && (
        <p class="stop-gist">
          <bdi>{gist}</bdi>
        </p>
      )}
      {onTakeOut && articleId !== null && (
        <span class="stop-take-out">
          <IconButton
            icon={Unlink}
            label={t("takeOutOfStory", entry.title)}
            onClick={() => onTakeOut(articleId)}
          />
        </span>
      )}
    </li>
  );
}

interface StopDayProps extends Pick<TimelineStopProps, "year"> {
  readonly on: string;
  readonly inferred: boolean;
}

function StopDay({ on, year, inferred }: StopDayProps) {
  const { t, day } = useI18n();
  const shown = day(on, "short", year);
  return (
    <li title={inferred ? t("dateInferredHint") : undefined}>
      <time dateTime={on}>{inferred ? t("dateAbout", shown) : shown}</time>
      {inferred && <span class="unseen">{` (${t("dateInferred")})`}</span>}
    </li>
  );
}

function StopOutlet({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useI18n();
  return (
    <li class="stop-outlet">
      <bdi>{entry.kind === "lead" ? t("leadNamedBy", entry.siteName) : entry.siteName}</bdi>
    </li>
  );
}

function StopTitle({ title, href }: { readonly title: string; readonly href: string | null }) {
  return href === null ? title : <Link href={href}>{title}</Link>;
}
