import type { IconNode } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";

interface ButtonProps {
  /** `primary` once a view at most, `quiet` for the rest, `link` inside a line of text. */
  readonly kind?: "primary" | "quiet" | "link";
  readonly icon?: IconNode;
  readonly title?: string;
  readonly expanded?: boolean;
  /** For what is on or off. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

export function Button({ kind = "quiet", icon, onClick, children, ...states }: ButtonProps) {
  const { title, expanded, pressed, disabled } = states;
  return (
    <button
      type="button"
      class={`button button-${kind}`}
      title={title}
      aria-expanded={expanded}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon && <Icon node={icon} size={16} />}
      <span>{children}</span>
    </button>
  );
}
