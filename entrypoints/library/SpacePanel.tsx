import { useEffect, useState } from "preact/hooks";
import { SpaceSettings } from "../../components/library/SpaceSettings";
import type { Library } from "../../utils/store/db";
import { countDispensable, type Dispensable, deleteDispensable } from "../../utils/store/space";

interface SpacePanelProps {
  readonly library: Library;
  readonly revision: number;
}

/** Counts what takes room, and deletes it on request. */
export function SpacePanel({ library, revision }: SpacePanelProps) {
  const [counts, setCounts] = useState<Dispensable | null>(null);
  const count = () => countDispensable(library).then(setCounts, () => setCounts(null));
  useEffect(() => {
    count();
  }, [library, revision]);
  if (counts === null) return null;
  return (
    <SpaceSettings counts={counts} onDelete={(what) => deleteDispensable(library, what).then(count, count)} />
  );
}
