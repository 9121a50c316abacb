import type { ComponentChildren } from "preact";

interface LibraryNoticeProps {
  readonly title: string;
  readonly text: string;
  /** True if something went wrong that the reader must hear of at once. */
  readonly alert?: boolean;
  /** What the reader can do about it. */
  readonly children?: ComponentChildren;
}

/** Says why there is nothing to see, and what helps. */
export function LibraryNotice({ title, text, alert = false, children }: LibraryNoticeProps) {
  return (
    <div class="library-notice" role={alert ? "alert" : undefined}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
