import type { TimelineEntry } from "../../utils/timeline";
import { useI18n } from "../use-i18n";

interface NoveltyProps {
  readonly novelty: NonNullable<TimelineEntry["novelty"]>;
  readonly class?: string;
}

/** How much of an article nothing earlier in its story says. Only news has the accent. */
export function Novelty({ novelty: { fresh, total }, class: className = "" }: NoveltyProps) {
  const { t, plural, number } = useI18n();
  if (fresh === 0) return <li class={className}>{t("noveltyNone")}</li>;
  return <li class={`${className} is-new`}>{plural("novelty", total, number(fresh))}</li>;
}
