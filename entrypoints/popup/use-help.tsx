import type { ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { KeysHelp } from "../../components/keys/KeysHelp";
import { useRootKeys } from "../../components/reading/use-root-keys";

/** All keys of the popup, once the reader asks for them: loaded then. */
export function useHelp(): ComponentChild {
  const [help, setHelp] = useState<{ readonly KeysHelp: typeof KeysHelp } | null>(null);
  const [shown, setShown] = useState(false);
  useRootKeys(document.body, { help: () => setShown(true) });
  useEffect(() => {
    if (shown && help === null) import("../../components/keys/KeysHelp").then(setHelp);
  }, [shown]);
  return shown && help !== null && <help.KeysHelp place="popup" onClose={() => setShown(false)} />;
}
