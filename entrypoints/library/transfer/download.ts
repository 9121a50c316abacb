/** How long the file's address holds: the browser reads it when the reader has chosen a place. */
const HELD_MS = 10 * 60 * 1000;

/** Hands `file` to the browser's downloads. */
export function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HELD_MS);
}
