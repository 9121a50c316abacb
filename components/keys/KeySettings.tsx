import { RotateCcw } from "lucide";
import { useState } from "preact/hooks";
import type { I18n } from "../../utils/i18n";
import { COMMANDS, type CommandId, type KeyBindings, keyName, keyOf, keyProblem } from "../../utils/keys";
import { Button } from "../Button";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { KeyCap, keyCap } from "./KeyCap";
import { KEY_GROUPS } from "./KeysHelp";
import { KEY_LABELS } from "./key-labels";

interface KeySettingsProps {
  readonly keys: KeyBindings;
  readonly onKeys: (keys: KeyBindings) => void;
}

/** All keys, each of which the reader can change: a click, and the next key is taken unless it does something else. */
export function KeySettings({ keys, onKeys }: KeySettingsProps) {
  const { t } = useI18n();
  const [recorded, setRecorded] = useState<CommandId | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = (id: CommandId | null) => {
    setRecorded(id);
    setProblem(null);
  };
  const bind = (id: CommandId, key: string) => {
    onKeys(withKey(keys, id, key));
    ask(null);
  };
  const row = { keys, recorded, problem, onAsk: ask, onBind: bind, onProblem: setProblem };
  return (
    <>
      {KEY_GROUPS.map(({ title, ids }) => (
        <div class="key-group" key={title}>
          <h3>{t(title)}</h3>
          <ul>
            {ids.map((id) => (
              <KeySetting key={id} id={id} {...row} />
            ))}
          </ul>
        </div>
      ))}
      <Button icon={RotateCcw} disabled={Object.keys(keys).length === 0} onClick={() => onKeys({})}>
        {t("keysReset")}
      </Button>
    </>
  );
}

/** A key that is the command's own needs no entry. */
function withKey(keys: KeyBindings, id: CommandId, key: string): KeyBindings {
  const { [id]: _before, ...others } = keys;
  return key === COMMANDS[id].key ? others : { ...others, [id]: key };
}

interface KeySettingProps {
  readonly id: CommandId;
  readonly keys: KeyBindings;
  /** The command whose key is waited for. */
  readonly recorded: CommandId | null;
  /** Why the key that was pressed for it can't be taken. */
  readonly problem: string | null;
  readonly onAsk: (id: CommandId | null) => void;
  readonly onBind: (id: CommandId, key: string) => void;
  readonly onProblem: (problem: string) => void;
}

function KeySetting({ id, keys, recorded, problem, onAsk, onBind, onProblem }: KeySettingProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const key = keyOf(id, keys);
  const label = labelOf(id, i18n);
  const waits = recorded === id;
  const record = (event: KeyboardEvent) => {
    if (!waits || MODIFIERS.has(event.key)) return;
    if (event.key === "Tab") return onAsk(null);
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return onAsk(null);
    const told = problemOf(id, event, keys, i18n);
    if (told === null) onBind(id, keyName(event));
    else onProblem(told);
  };
  return (
    <li class="key-setting">
      <span>{label}</span>
      {"fixed" in COMMANDS[id] ? (
        <KeyCap name={key} />
      ) : (
        <>
          {id in keys && (
            <IconButton
              icon={RotateCcw}
              label={t("keyReset", label, keyCap(COMMANDS[id].key))}
              onClick={() => onBind(id, COMMANDS[id].key)}
            />
          )}
          <button
            type="button"
            class="key-button"
            aria-label={waits ? t("keyPress") : t("keyChange", label, keyCap(key))}
            aria-pressed={waits}
            onClick={() => onAsk(waits ? null : id)}
            onKeyDown={record}
            onBlur={() => waits && onAsk(null)}
          >
            {waits ? t("keyPress") : <KeyCap name={key} />}
          </button>
        </>
      )}
      {waits && problem !== null && (
        <p class="key-problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}

const MODIFIERS: ReadonlySet<string> = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"]);

function labelOf(id: CommandId, { t }: I18n): string {
  return KEY_LABELS[id].map((message) => t(message)).join(" · ");
}

/** Why a key that was pressed can't do `id`, in words; `null` if it can. */
function problemOf(id: CommandId, event: KeyboardEvent, keys: KeyBindings, i18n: I18n): string | null {
  const key = keyName(event);
  const held = event.ctrlKey || event.altKey || event.metaKey;
  const problem = held ? "browser" : keyProblem(id, key, keys);
  if (problem === null) return null;
  if (problem === "browser") return i18n.t("keyBrowser", keyCap(key));
  return i18n.t("keyTaken", keyCap(key), labelOf(problem, i18n));
}
