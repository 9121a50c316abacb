/** `address` if a link may lead there: web addresses alone; `null` for all others. */
export function safeHref(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
