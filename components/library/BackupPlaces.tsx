import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { BackupPlace } from "../../utils/settings";
import { Button } from "../Button";
import { useI18n } from "../use-i18n";

export interface BackupPlacesProps {
  readonly place: BackupPlace;
  /** False where the browser lets no extension write into a folder. */
  readonly hasFolders: boolean;
  /** The chosen folder, and whether Clearline may still write there; `null` if none is chosen. */
  readonly folder: { readonly name: string; readonly granted: boolean } | null;
  readonly onPlace: (place: BackupPlace) => void;
  /** Has the reader choose another folder. */
  readonly onFolder: () => void;
  /** Asks anew whether Clearline may write into the folder. */
  readonly onAllow: () => void;
}

/** Where backups go. */
export function BackupPlaces({ place, hasFolders, folder, onPlace, onFolder, onAllow }: BackupPlacesProps) {
  const { t } = useI18n();
  return (
    <fieldset class="backup-places">
      <legend>{t("backupWhere")}</legend>
      {hasFolders && (
        <Place place="folder" chosen={place} onChoose={onPlace}>
          {folder !== null && <FolderLine folder={folder} onFolder={onFolder} onAllow={onAllow} />}
        </Place>
      )}
      <Place place="downloads" chosen={place} onChoose={onPlace} />
      <Place place="hand" chosen={place} onChoose={onPlace} />
      {!hasFolders && <p class="backup-hint">{t("backupNoFolders")}</p>}
    </fieldset>
  );
}

interface PlaceProps {
  readonly place: BackupPlace;
  readonly chosen: BackupPlace;
  readonly onChoose: (place: BackupPlace) => void;
  readonly children?: ComponentChildren;
}

function Place({ place, chosen, onChoose, children }: PlaceProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <div class="switch">
      <input
        id={id}
        type="radio"
        name="backup-place"
        checked={place === chosen}
        aria-describedby={`${id}-hint`}
        onChange={() => onChoose(place)}
      />
      <label for={id}>{t(`backupTo_${place}`)}</label>
      <p id={`${id}-hint`}>{t(`backupToHint_${place}`)}</p>
      {children}
    </div>
  );
}

interface FolderLineProps extends Pick<BackupPlacesProps, "onFolder" | "onAllow"> {
  readonly folder: NonNullable<BackupPlacesProps["folder"]>;
}

function FolderLine({ folder, onFolder, onAllow }: FolderLineProps) {
  const { t } = useI18n();
  return (
    <p class="backup-folder">
      <bdi>{folder.name}</bdi>
      {!folder.granted && (
        <Button kind="link" onClick={onAllow}>
          {t("backupAllow")}
        </Button>
      )}
      <Button kind="link" onClick={onFolder}>
        {t("backupOtherFolder")}
      </Button>
    </p>
  );
}
