import type { IconNode } from "lucide";
import { Icon } from "./Icon";

interface IconButtonProps {
  readonly icon: IconNode;
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  readonly expanded?: boolean;
  /** For what is on or off. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

export function IconButton({ icon, label, expanded, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon node={icon} />
    </button>
  );
}
