/** Bytes that become characters at once: more arguments than that no call takes. */
const SLICE = 0x8000;

/** A picture as an address that holds all of it. */
export async function dataUrlOf(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  let text = "";
  for (let from = 0; from < bytes.length; from += SLICE)
    text += String.fromCharCode(...bytes.subarray(from, from + SLICE));
  return `data:${picture.type};base64,${btoa(text)}`;
}
