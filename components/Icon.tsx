import type { IconNode } from "lucide";
import { h } from "preact";

interface IconProps {
  readonly node: IconNode;
  /** Width and height in CSS pixels. */
  readonly size?: number;
}

/** A line icon in the text's color. It is an ornament: the control around it has the name. */
export function Icon({ node, size = 18 }: IconProps) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
