import type { ComponentChildren } from "preact";

interface FileButtonProps {
  readonly kind: "primary" | "quiet" | "link";
  readonly onFile: (file: File) => void;
  readonly children: ComponentChildren;
}

/** A button that has the reader pick a file. */
export function FileButton({ kind, onFile, children }: FileButtonProps) {
  const picked = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    // The same file can be picked again.
    input.value = "";
    if (file !== undefined) onFile(file);
  };
  return (
    <label class={`button button-${kind} file-button`}>
      <input class="unseen" type="file" onChange={(event) => picked(event.currentTarget)} />
      <span>{children}</span>
    </label>
  );
}
