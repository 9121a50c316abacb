import { useEffect } from "preact/hooks";
import { browser } from "wxt/browser";
import { localDay } from "../../components/local-day";
import { readCopy } from "../../utils/copies";
import { requestPage } from "../../utils/messages";

/** Has the library backed up, if that is due, once nothing else is to be done. */
export function useBackup(isIdle: boolean): void {
  useEffect(() => {
    if (isIdle) backUp().catch((error: unknown) => console.warn(error));
  }, [isIdle]);
}

/** The background writes the copy; to put it among the downloads it takes a page. */
async function backUp(): Promise<void> {
  const copy = await requestPage("backUpIfDue", {});
  if (copy === null) return;
  const url = URL.createObjectURL(await readCopy(copy.file));
  const filename = `Clearline/clearline-${localDay(Date.now())}.jsonl.gz`;
  const downloadId = await browser.downloads.download({ url, filename, saveAs: false });
  await requestPage("noteBackup", { downloadId, copy });
  URL.revokeObjectURL(url);
}
