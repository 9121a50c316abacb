/** Pieces gathered before they are handed over as a Blob, in bytes or characters: browsers keep Blobs on the disk. */
const PART = 4_000_000;

/** A Blob of what comes piece by piece, little of which is in memory at once. */
export async function blobOf(pieces: AsyncIterable<string | Uint8Array>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let gathered: BlobPart[] = [];
  let length = 0;
  for await (const piece of pieces) {
    gathered.push(typeof piece === "string" ? piece : new Uint8Array(piece));
    length += piece.length;
    if (length < PART) continue;
    parts.push(new Blob(gathered));
    gathered = [];
    length = 0;
  }
  return new Blob([...parts, ...gathered], { type });
}
