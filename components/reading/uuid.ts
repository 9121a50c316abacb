/** Where a version 4 UUID says its version, and which variant it is: https://www.rfc-editor.org/rfc/rfc9562#section-5.4 */
const VERSION_BYTE = 6;
const VARIANT_BYTE = 8;

/** A random UUID, also on pages without TLS, where the platform's own is missing. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const fixed = bytes.map((byte, place) => {
    if (place === VERSION_BYTE) return (byte & 0x0f) | 0x40;
    return place === VARIANT_BYTE ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = [...fixed].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
