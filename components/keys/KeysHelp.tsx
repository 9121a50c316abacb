import type { MessageKey } from "../../utils/i18n";
import { COMMAND_IDS, COMMANDS, type CommandId, type KeyScope, keyOf } from "../../utils/keys";
import { Dialog } from "../Dialog";
import { useBindings } from "../use-bindings";
import { useI18n } from "../use-i18n";
import { KeyCap } from "./KeyCap";
import { KEY_LABELS } from "./key-labels";

/** Where the reader is when they ask. */
export type KeyPlace = "popup" | "library" | "reading";

interface KeysHelpProps {
  readonly place: KeyPlace;
  readonly onClose: () => void;
}

/** All keys that work here, in a dialog that Escape closes. */
export function KeysHelp({ place, onClose }: KeysHelpProps) {
  const { t } = useI18n();
  return (
    <Dialog title={t("libraryKeys")} kind="keys-help" onClose={onClose}>
      {groupsFor(place).map(({ title, ids }) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <dl>
            {ids.map((id) => (
              <KeyRow key={id} id={id} />
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function KeyRow({ id }: { readonly id: CommandId }) {
  const { t } = useI18n();
  const name = keyOf(id, useBindings());
  return (
    <div>
      <dt>
        <KeyCap name={name} />
      </dt>
      <dd>{KEY_LABELS[id].map((message) => t(message)).join(" · ")}</dd>
    </div>
  );
}

interface KeyGroup {
  readonly title: MessageKey;
  readonly scope: KeyScope;
  readonly ids: readonly CommandId[];
}

const TITLES: Readonly<Record<KeyScope, MessageKey>> = {
  library: "library",
  reading: "readerLabel",
  pages: "layout_pages",
  aloud: "aloud",
  marking: "highlight",
  line: "focusAids",
};

/** Commands by where they count, in the table's order. */
export const KEY_GROUPS: readonly KeyGroup[] = (Object.keys(TITLES) as KeyScope[]).map((scope) => ({
  title: TITLES[scope],
  scope,
  ids: COMMAND_IDS.filter((id) => COMMANDS[id].scope === scope),
}));

/** What of it works in the popup, which has no aids. */
const IN_POPUP: readonly CommandId[] = ["nextNew", "help"];

function groupsFor(place: KeyPlace): readonly KeyGroup[] {
  if (place === "popup") return [{ title: "readerLabel", scope: "reading", ids: IN_POPUP }];
  return KEY_GROUPS.filter(({ scope }) => place === "library" || scope !== "library");
}
