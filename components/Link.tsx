import type { ComponentChildren } from "preact";

interface LinkProps {
  readonly href: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link that leaves this view in a new tab, and stays in the tab where it leads within it. */
export function Link({ href, class: className, children }: LinkProps) {
  const elsewhere = href.startsWith("#") ? {} : { target: "_blank", rel: "noopener noreferrer" };
  return (
    <a href={href} class={className} {...elsewhere}>
      {children}
    </a>
  );
}
