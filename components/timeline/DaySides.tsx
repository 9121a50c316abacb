import type { Side } from "../../utils/timeline";
import { useI18n } from "../use-i18n";

/** The outlets of a day side by side: what each says that the others don't. Closed until it is asked for. */
export function DaySides({ sides }: { readonly sides: readonly Side[] }) {
  const { t } = useI18n();
  if (sides.length === 0) return null;
  return (
    <details class="sides">
      <summary>{t("sides", sides.map(({ siteName }) => siteName).join(" · "))}</summary>
      <div class="sides-columns">
        {sides.map(({ siteName, sentences }) => (
          <section key={siteName} aria-label={t("sideOf", siteName)}>
            <h3 dir="auto">{siteName}</h3>
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence} dir="auto">
                  {sentence}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
