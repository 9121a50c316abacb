import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A fragment of HTML that means harm. */
export interface Vector {
  readonly id: string;
  readonly html: string;
}

/** The first bytes of a gzip file. */
const GZIP = Buffer.from([0x1f, 0x8b]);

/**
 * Reads vectors, a line of JSON each (`{"id", "html"}`), gzipped or not.
 *
 * @throws {Error} When a line is none.
 */
export function readVectors(file: string): readonly Vector[] {
  const bytes = readFileSync(file);
  const text = (bytes.subarray(0, 2).equals(GZIP) ? gunzipSync(bytes) : bytes).toString("utf8");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, index) => vectorOf(JSON.parse(line), index));
}

function vectorOf(row: unknown, index: number): Vector {
  if (typeof row === "object" && row !== null && "id" in row && "html" in row) {
    const { id, html } = row;
    if (typeof html === "string") return { id: String(id), html };
  }
  throw new Error(`Line ${index + 1} is no vector: {"id": …, "html": "…"}.`);
}
