import { useEffect, useMemo, useRef } from "preact/hooks";

/** Addresses of `files` on this page, by their keys. A file keeps its own while it is there, and all go with the view. */
export function useObjectUrls(files: ReadonlyMap<string, Blob>): ReadonlyMap<string, string> {
  const made = useRef(new Map<string, string>());
  const urls = useMemo(() => {
    const before = made.current;
    made.current = new Map(
      [...files].map(([key, file]) => [key, before.get(key) ?? URL.createObjectURL(file)] as const),
    );
    for (const [key, url] of before) if (!files.has(key)) URL.revokeObjectURL(url);
    return made.current;
  }, [files]);
  useEffect(
    () => () => {
      for (const url of made.current.values()) URL.revokeObjectURL(url);
      made.current = new Map();
    },
    [],
  );
  return urls;
}
