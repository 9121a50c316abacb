/** Files as streams of text: read piece by piece, so that none has to fit into memory. */

/** A line is longer than any that we would read. */
export class LineTooLongError extends Error {
  override readonly name = "LineTooLongError";

  constructor(line: number) {
    super(`Line ${line} is too long.`);
  }
}

/** The text of UTF-8 bytes. What is no UTF-8 becomes U+FFFD. */
export function textOf(bytes: ReadableStream<Uint8Array>): AsyncIterable<string> {
  return bytes.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>);
}

/** The bytes of text as they are written to a gzip file. */
export function gzipped(text: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await text.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await text.return?.();
    },
  });
  return bytes.pipeThrough(new CompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>);
}

/** What gzip bytes hold. */
export function gunzipped(bytes: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return bytes.pipeThrough(new DecompressionStream("gzip") as ReadableWritablePair<Uint8Array, Uint8Array>);
}

/**
 * The lines of `text`, without their ends; an empty last one is none.
 *
 * @param longest Characters that a line may have.
 * @throws {LineTooLongError}
 */
export async function* linesOf(text: AsyncIterable<string>, longest: number): AsyncGenerator<string> {
  let pieces: string[] = [];
  let length = 0;
  let line = 1;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
    if (length > longest) throw new LineTooLongError(line);
  };
  for await (const chunk of text) {
    const [first = "", ...rest] = chunk.split("\n");
    add(first);
    for (const piece of rest) {
      yield pieces.join("").replace(/\r$/, "");
      pieces = [];
      length = 0;
      line += 1;
      add(piece);
    }
  }
  if (length > 0) yield pieces.join("");
}
