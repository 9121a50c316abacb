import { Image } from "lucide";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";

interface LoadImagesProps {
  /** How many images are held back. */
  readonly held: number;
  readonly onLoad: () => void;
}

/** Asks before remote images are loaded. */
export function LoadImages({ held, onLoad }: LoadImagesProps) {
  const { t, plural } = useI18n();
  return (
    <p class="load-images">
      <Button icon={Image} title={t("loadImagesHint")} onClick={onLoad}>
        {plural("loadImages", held)}
      </Button>
    </p>
  );
}
