/** Bytes that a name may have, so that its ending fits into the 255 that file systems take. */
const MOST_BYTES = 180;

/** What file systems can't hold or read as something else. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|]+/gu;

/** Names that Windows keeps for devices. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file's name made of a title, without its ending; `fallback` if nothing of it is left. */
export function fileName(title: string, fallback: string): string {
  const plain = title.toWellFormed().normalize("NFC").replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  const short = firstBytes(plain).replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, "");
  return short === "" || DEVICES.test(short) ? fallback : short;
}

/** A name that is none of `taken`, which it then joins: a number stands behind it if it must. */
export function uniqueName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  taken.add(free.toLowerCase());
  return free;
}

function firstBytes(text: string): string {
  const encoder = new TextEncoder();
  let kept = "";
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}
