import { useMemo, useState } from "preact/hooks";
import { useI18n } from "../../components/use-i18n";

/** A short notice of what was done; with a way back if `undo` is given. */
interface Notice {
  readonly key: number;
  readonly message: string;
  readonly undo: (() => Promise<unknown>) | null;
}

export interface Notices {
  /** `null` if there is nothing to say. */
  readonly notice: Notice | null;
  readonly say: (message: string, undo?: Notice["undo"]) => void;
  /** Says that something could not be done. */
  readonly failed: () => void;
  /** Takes back what the notice is about; false if there is nothing to take back. */
  readonly undo: () => boolean;
  readonly dismiss: () => void;
}

/** What the library says of what the reader did, one thing at a time. */
export function useNotices(): Notices {
  const { t } = useI18n();
  const [notice, setNotice] = useState<Notice | null>(null);
  return useMemo(() => {
    const say: Notices["say"] = (message, undo = null) =>
      setNotice((last) => ({ key: (last?.key ?? 0) + 1, message, undo }));
    const failed = () => say(t("libraryActionFailed"));
    const undo = () => {
      if (notice?.undo == null) return false;
      setNotice(null);
      notice.undo().catch(failed);
      return true;
    };
    return { notice, say, failed, undo, dismiss: () => setNotice(null) };
  }, [notice]);
}
