import { useId } from "preact/hooks";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";
import { SettingsSection } from "./settings/SettingsSection";

interface PictureSettingsProps {
  readonly on: boolean;
  /** False if the browser does not let Clearline reach the sites; `null` until it is known. */
  readonly granted: boolean | null;
  readonly counts: { readonly pictures: number; readonly bytes: number };
  /** Articles whose pictures are still to be fetched. */
  readonly waiting: number;
  /** True once there was no room for more. */
  readonly full: boolean;
  readonly onChange: (on: boolean) => void;
  readonly onFetchAll: () => void;
  readonly onDrop: () => void;
}

/** Pictures that are kept with articles: whether, how many, and the way to be rid of them. */
export function PictureSettings({ on, granted, counts, waiting, full, ...actions }: PictureSettingsProps) {
  const { t, plural, number } = useI18n();
  const id = useId();
  return (
    <SettingsSection id="pictures">
      <div class="switch">
        <input
          id={id}
          type="checkbox"
          checked={on}
          aria-describedby={`${id}-hint`}
          onChange={(event) => actions.onChange(event.currentTarget.checked)}
        />
        <label for={id}>{t("picturesKeep")}</label>
        <p id={`${id}-hint`}>{t("picturesKeepHint")}</p>
      </div>
      <p role="alert">{on && granted === false && t("picturesDenied")}</p>
      {on && granted === false && (
        <Button onClick={() => actions.onChange(true)}>{t("picturesAllow")}</Button>
      )}
      <p role="status">{on && waiting > 0 && t("picturesWaiting", number(waiting))}</p>
      <p role="alert">{full && t("picturesFull")}</p>
      <ul class="space">
        {counts.pictures > 0 && (
          <li>
            <span>
              {plural("space_pictures", counts.pictures)} · <Bytes bytes={counts.bytes} />
            </span>
            <Button kind="link" onClick={actions.onDrop}>
              {t("spaceDelete_pictures")}
            </Button>
          </li>
        )}
      </ul>
      {on && granted === true && waiting === 0 && (
        <Button onClick={actions.onFetchAll}>{t("picturesAll")}</Button>
      )}
    </SettingsSection>
  );
}

const MEGABYTE = 1_000_000;

function Bytes({ bytes }: { readonly bytes: number }) {
  const { locale } = useI18n();
  const unit = bytes < MEGABYTE ? "kilobyte" : "megabyte";
  const value = bytes / (unit === "kilobyte" ? 1000 : MEGABYTE);
  const style = { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return <bdi>{new Intl.NumberFormat(locale, style).format(value)}</bdi>;
}
