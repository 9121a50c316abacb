import { useEffect, useRef } from "preact/hooks";
import { useI18n } from "../use-i18n";
import { useFocusBack } from "./use-focus-back";

interface OutlineProps {
  readonly headings: readonly HTMLElement[];
  /** The place of the heading that was reached last; -1 before the first. */
  readonly current: number;
  readonly onBeginning: () => void;
  /** Called once the reader has gone to a heading. */
  readonly onLeave?: () => void;
}

/** The headings of a text; each leads to its place. */
export function Outline({ headings, current, onBeginning, onLeave }: OutlineProps) {
  const { t } = useI18n();
  const go = (to: () => void) => () => {
    to();
    onLeave?.();
  };
  return (
    <nav class="outline" aria-label={t("outline")}>
      <ol>
        <OutlineItem label={t("beginning")} here={current === -1} onOpen={go(onBeginning)} />
        {headings.map((heading, place) => (
          <OutlineItem
            key={place}
            label={heading.textContent}
            here={place === current}
            onOpen={go(() => heading.scrollIntoView({ block: "start" }))}
          />
        ))}
      </ol>
    </nav>
  );
}

interface OverlaidOutlineProps extends OutlineProps {
  /** What it stands over. */
  readonly body: HTMLElement;
  readonly onLeave: () => void;
}

/** The outline over the text, where there is no margin for it: it takes the focus, and gives it back. */
export function OverlaidOutline({ body, ...props }: OverlaidOutlineProps) {
  const surface = useRef<HTMLDivElement>(null);
  useFocusBack(body);
  useEffect(() => {
    surface.current?.querySelector<HTMLElement>("[aria-current]")?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={surface} class="outline-over">
      <Outline {...props} />
    </div>
  );
}

interface OutlineItemProps {
  readonly label: string;
  readonly here: boolean;
  readonly onOpen: () => void;
}

function OutlineItem({ label, here, onOpen }: OutlineItemProps) {
  return (
    <li>
      <button type="button" aria-current={here ? "true" : undefined} onClick={onOpen}>
        <span dir="auto">{label}</span>
      </button>
    </li>
  );
}
