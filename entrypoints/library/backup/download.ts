import { browser } from "wxt/browser";

/** Backups that stay among the downloads: the last ones. */
const KEPT = 3;

/** The folder within that of the downloads. */
const FOLDER = "Clearline";

/** Until then a browser has surely begun to read what it is to download. */
const BEGUN_MS = 60_000;

/** What the browser calls files that it gave another name because theirs was taken. */
const NAMES = "clearline-\\d{4}-\\d\\d-\\d\\d[^/\\\\]*\\.gz$";

/**
 * Puts a backup among the downloads and takes the oldest ones away.
 *
 * @throws {Error} When it could not be written.
 */
export async function download(file: Blob, name: string): Promise<void> {
  const url = URL.createObjectURL(file);
  try {
    await downloaded(await browser.downloads.download({ url, filename: `${FOLDER}/${name}`, saveAs: false }));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * Waits until a backup is among the downloads, and takes the oldest ones away.
 *
 * @throws {Error} When it could not be written.
 */
export async function downloaded(id: number): Promise<void> {
  await finished(id);
  await removeOld();
}

/** Hands a backup to the browser as a link does, which asks for no permission. Whether it is kept is the reader's affair. */
export function handOver(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGUN_MS);
}

function finished(id: number): Promise<void> {
  const { onChanged } = browser.downloads;
  return new Promise((resolve, reject) => {
    const settle = (state: string | undefined) => {
      if (state !== "complete" && state !== "interrupted") return;
      onChanged.removeListener(changed);
      if (state === "complete") resolve();
      else reject(new Error("The browser broke the download off."));
    };
    const changed: Parameters<typeof onChanged.addListener>[0] = (change) => {
      if (change.id === id) settle(change.state?.current);
    };
    onChanged.addListener(changed);
    browser.downloads.search({ id }).then(([item]) => settle(item?.state), reject);
  });
}

async function removeOld(): Promise<void> {
  const found = await browser.downloads.search({ filenameRegex: NAMES, orderBy: ["-startTime"] });
  const own = found.filter(({ byExtensionId, exists, state }) => {
    return byExtensionId === browser.runtime.id && exists && state === "complete";
  });
  for (const { id } of own.slice(KEPT)) {
    await browser.downloads.removeFile(id);
    await browser.downloads.erase({ id });
  }
}
