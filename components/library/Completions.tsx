import { useEffect, useRef } from "preact/hooks";
import type { MessageKey } from "../../utils/i18n";
import { useI18n } from "../use-i18n";

/** A condition that may stand in place of the one that is being typed. */
export interface Completion {
  readonly name: string;
  readonly value: string;
  /** The whole query with it. */
  readonly query: string;
}

/** What states are called, beside what is typed for them. */
const STATE_LABELS: Readonly<Record<string, MessageKey>> = {
  unread: "libraryFilterUnread",
  read: "libraryMarkRead",
  starred: "libraryFilterStarred",
  archived: "libraryFilterArchived",
  partial: "libraryFilterPartial",
  pending: "libraryFilterPending",
};

interface CompletionsProps {
  readonly id: string;
  readonly completions: readonly Completion[];
  /** The place of the one that Enter takes; `null` for none. */
  readonly active: number | null;
  readonly onChoose: (completion: Completion) => void;
}

/** The list that drops down from the search field. It stays in the document, so that the field always names what is there. */
export function Completions({ id, completions, active, onChoose }: CompletionsProps) {
  const { t } = useI18n();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div
      class="completions"
      id={id}
      ref={list}
      role="listbox"
      aria-label={t("libraryCompletions")}
      hidden={completions.length === 0}
    >
      {completions.map((completion, place) => (
        <button
          type="button"
          key={completion.query}
          id={optionId(id, place)}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(completion)}
        >
          <CompletionText {...completion} />
        </button>
      ))}
    </div>
  );
}

export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

function CompletionText({ name, value }: Completion) {
  const { t } = useI18n();
  const label = name === "is" ? STATE_LABELS[value] : undefined;
  return (
    <>
      <span class="completion-name" dir="ltr">
        {name}:
      </span>
      <bdi class="completion-value">{value}</bdi>
      {label !== undefined && <span class="completion-label">{t(label)}</span>}
    </>
  );
}
