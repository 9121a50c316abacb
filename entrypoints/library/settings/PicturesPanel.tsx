import { useEffect, useState } from "preact/hooks";
import { PictureSettings } from "../../../components/library/PictureSettings";
import { RequestError, requestPage } from "../../../utils/messages";
import { askForSites, leaveSites, mayReachSites, watchPermissions } from "../../../utils/permissions";
import type { Settings } from "../../../utils/settings";
import type { Library } from "../../../utils/store/db";
import {
  countPictures,
  type PictureCounts,
  pictureQueue,
  queueNoPictures,
} from "../../../utils/store/pictures";
import { deleteDispensable } from "../../../utils/store/space";

interface PicturesPanelProps {
  readonly library: Library;
  readonly revision: number;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

const NONE: PictureCounts = { pictures: 0, bytes: 0 };

/** Turns the keeping of pictures on and off, with the right to fetch them, and tells how far it is. */
export function PicturesPanel({ library, revision, settings, onSettings }: PicturesPanelProps) {
  const on = settings.keepPictures;
  const granted = useGranted();
  const [{ counts, waiting }, setState] = useState({ counts: NONE, waiting: 0 });
  const [full, setFull] = useState(false);
  const look = async () => {
    const [counts, queue] = await Promise.all([countPictures(library), pictureQueue(library)]);
    setState({ counts, waiting: queue.length });
  };
  const fetchMore = (all: boolean) => {
    setFull(false);
    requestPage("keepPictures", { all }).catch((error: unknown) => {
      setFull(error instanceof RequestError && error.code === "library-full");
    });
  };
  useEffect(() => {
    look().catch(console.error);
  }, [library, revision]);
  useEffect(() => {
    if (on && granted === true) fetchMore(false);
  }, [on, granted]);
  const change = async (wanted: boolean) => {
    // The browser's question has to come with the click.
    if (wanted && !(await askForSites().catch(() => false))) return onSettings({ keepPictures: on });
    onSettings({ keepPictures: wanted });
    if (wanted) return;
    await queueNoPictures(library);
    await leaveSites();
  };
  return (
    <PictureSettings
      on={on}
      granted={granted}
      counts={counts}
      waiting={waiting}
      full={full}
      onChange={(wanted) => void change(wanted).catch(console.error)}
      onFetchAll={() => fetchMore(true)}
      onDrop={() => void deleteDispensable(library, "pictures").then(look, look)}
    />
  );
}

/** Whether the browser lets Clearline reach the sites; `null` until that is known. */
function useGranted(): boolean | null {
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const look = () =>
      mayReachSites().then(
        (may) => stop.signal.aborted || setGranted(may),
        () => undefined,
      );
    void look();
    watchPermissions(() => void look(), stop.signal);
    return () => stop.abort();
  }, []);
  return granted;
}
