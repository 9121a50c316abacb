/** While the overlay is open, paper shows it alone and at its full length. */
const PRINT_STYLE = `@media print {
  html, html > body { height: auto !important; overflow: visible !important; }
  html > body { display: none !important; }
}`;

/** Hides the page from print until `signal` aborts. */
export function addPrintStyle(signal: AbortSignal): void {
  const style = document.createElement("style");
  style.textContent = PRINT_STYLE;
  document.documentElement.append(style);
  signal.addEventListener("abort", () => style.remove(), { once: true });
}
