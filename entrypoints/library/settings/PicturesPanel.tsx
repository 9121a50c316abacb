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
  const { counts, waiting, look } = useKept(library, revision);
  const { full, fetchMore } = useFetching(on && granted === true);
  const change = async (wanted: boolean) => {
    // The browser's question has to come with the click.
    if (wanted && !(await askForSites())) return onSettings({ keepPictures: on });
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

/** How many pictures are kept, and how many articles wait for theirs. */
function useKept(library: Library, revision: number) {
  const [kept, setKept] = useState({ counts: NONE, waiting: 0 });
  const look = async () => {
    const [counts, queue] = await Promise.all([countPictures(library), pictureQueue(library)]);
    setKept({ counts, waiting: queue.length });
  };
  useEffect(() => {
    look().catch(console.error);
  }, [library, revision]);
  return { ...kept, look };
}

/** Has the background go on with what waits, once it may; `full` once there was no room. */
function useFetching(may: boolean) {
  const [full, setFull] = useState(false);
  const fetchMore = (all: boolean) => {
    setFull(false);
    requestPage("keepPictures", { all }).catch((error: unknown) => {
      setFull(error instanceof RequestError && error.code === "library-full");
    });
  };
  useEffect(() => {
    if (may) fetchMore(false);
  }, [may]);
  return { full, fetchMore };
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
