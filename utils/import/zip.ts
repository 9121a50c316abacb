import { ImportError } from "./item";

/*
 * Archives are read from their list of entries at the end: it has every entry's place and sum, so that a damaged file is noticed and
 * entries are read in the order in which they are needed. The browser unpacks them.
 *
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

/** A file in an archive. */
export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  readonly sum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const HEADER_BYTES = 30;

/** A comment may stand after the end's own bytes. */
const LONGEST_COMMENT = 65_535;

/** Entries of one archive. */
const MOST_ENTRIES = 65_535;

/** Bytes of an entry that are unpacked: more is no article, and might be made to fill the memory. */
const LARGEST_ENTRY = 64_000_000;

/**
 * The files in an archive.
 *
 * @throws {ImportError} When it is none, or not whole.
 */
export async function zipEntries(file: Blob): Promise<readonly ZipEntry[]> {
  const tail = await viewOf(file, Math.max(0, file.size - END_BYTES - LONGEST_COMMENT), file.size);
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new ImportError("damaged");
  const [count, size, from] = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true),
  ];
  if (from + size > file.size || count > MOST_ENTRIES) throw new ImportError("damaged");
  return entriesIn(await viewOf(file, from, from + size), count);
}

function entriesIn(list: DataView, count: number): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_BYTES > list.byteLength || list.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw new ImportError("damaged");
    const nameEnd = at + ENTRY_BYTES + list.getUint16(at + 28, true);
    const end = nameEnd + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
    if (end > list.byteLength) throw new ImportError("damaged");
    entries.push({
      path: new TextDecoder().decode(
        new Uint8Array(list.buffer, at + ENTRY_BYTES, nameEnd - at - ENTRY_BYTES),
      ),
      method: list.getUint16(at + 10, true),
      sum: list.getUint32(at + 16, true),
      packedSize: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      offset: list.getUint32(at + 42, true),
    });
    at = end;
  }
  return entries;
}

/**
 * The bytes of an entry; `null` if it is too large.
 *
 * @throws {ImportError} When it is damaged.
 */
export async function entryBytes(file: Blob, entry: ZipEntry): Promise<Uint8Array | null> {
  if (entry.size > LARGEST_ENTRY) return null;
  const header = await viewOf(file, entry.offset, entry.offset + HEADER_BYTES);
  if (header.byteLength < HEADER_BYTES) throw new ImportError("damaged");
  const from = entry.offset + HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = file.slice(from, from + entry.packedSize);
  const bytes = await unpacked(packed, entry);
  if (bytes.length !== entry.size || sumOf(bytes) !== entry.sum) throw new ImportError("damaged");
  return bytes;
}

async function unpacked(packed: Blob, { method, size }: ZipEntry): Promise<Uint8Array> {
  const STORED = 0;
  const DEFLATED = 8;
  if (method === STORED) return new Uint8Array(await packed.arrayBuffer());
  if (method !== DEFLATED) throw new ImportError("damaged");
  const bytes = new Uint8Array(size);
  let filled = 0;
  try {
    const stream = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
    for await (const chunk of stream) {
      if (filled + chunk.length > size) throw new ImportError("damaged");
      bytes.set(chunk, filled);
      filled += chunk.length;
    }
  } catch (error) {
    throw new ImportError("damaged", error);
  }
  return bytes.subarray(0, filled);
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

/** https://www.rfc-editor.org/rfc/rfc1952#section-8 */
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
