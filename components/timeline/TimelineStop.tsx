import type { TimelineEntry } from "../../utils/article";
import { Link } from "../Link";
import { useI18n } from "../use-i18n";
import { Novelty } from "./Novelty";

interface TimelineStopProps {
  readonly entry: TimelineEntry;
  /** Its day, where no heading tells it. */
  readonly on: string | null;
  /** True for the story's first article: all of it was new, and saying so tells nothing. */
  readonly first: boolean;
  readonly earlier: boolean;
  readonly href: string | null;
}

/** One stop: outlet, headline, and what was new. */
export function TimelineStop({ entry, on, first, earlier, href }: TimelineStopProps) {
  const { kind, here, gist } = entry;
  const classes = ["stop", kind === "lead" && "stop-lead", here && "stop-here", earlier && "stop-earlier"];
  return (
    <li class={classes.filter(Boolean).join(" ")} aria-current={here ? "true" : undefined}>
      <ul class="stop-meta meta">
        {on !== null && kind === "article" && <StopDay on={on} inferred={entry.dateInferred} />}
        <StopOutlet entry={entry} />
        {here && on === null && <StopNote message="here" />}
        {!first && entry.novelty !== null && <Novelty novelty={entry.novelty} class="stop-new" />}
      </ul>
      <p class="stop-title" dir="auto" title={entry.title}>
        <StopTitle title={entry.title} href={here ? null : href} />
      </p>
      {gist !== null && on === null && (
        <p class="stop-gist" dir="auto">
          {gist}
        </p>
      )}
    </li>
  );
}

function StopDay({ on, inferred }: { readonly on: string; readonly inferred: boolean }) {
  const { t, day } = useI18n();
  const shown = day(on, "short");
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

function StopNote({ message }: { readonly message: "here" }) {
  const { t } = useI18n();
  return <li>{t(message)}</li>;
}

function StopTitle({ title, href }: { readonly title: string; readonly href: string | null }) {
  return href === null ? title : <Link href={href}>{title}</Link>;
}
