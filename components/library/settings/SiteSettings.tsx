import { useState } from "preact/hooks";
import { Button } from "../../Button";
import { useI18n } from "../../use-i18n";
import { SiteList } from "./SiteList";

interface SiteSettingsProps {
  /** Hosts, in the alphabet's order. */
  readonly sites: readonly string[];
  /** Asks the browser to let Clearline into a site; false if the address names none, or the reader did not want it. */
  readonly onAdd: (address: string) => Promise<boolean>;
  readonly onRemove: (site: string) => void;
}

/** The sites whose articles open in the reading view by themselves. */
export function SiteSettings({ sites, onAdd, onRemove }: SiteSettingsProps) {
  const { t } = useI18n();
  const [address, setAddress] = useState("");
  const [refused, setRefused] = useState(false);
  const add = async () => {
    const added = await onAdd(address);
    setRefused(!added);
    if (added) setAddress("");
  };
  return (
    <>
      <p class="settings-hint">{t("sitesHint")}</p>
      <SiteList sites={sites} onRemove={onRemove} />
      <form
        class="site-add"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          aria-label={t("siteAddress")}
          placeholder={t("siteAddress")}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <Button disabled={address.trim() === ""} onClick={() => void add()}>
          {t("siteAdd")}
        </Button>
      </form>
      <p role="alert">{refused && t("siteRefused")}</p>
    </>
  );
}
