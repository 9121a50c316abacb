/** A package that had a hole which ours could have met, and the first version without it. */
export interface MinimumVersion {
  readonly name: string;
  readonly atLeast: string;
  readonly because: string;
}

/** No older version may be installed, by ourselves or by what we depend on. */
export const MINIMUM_VERSIONS: readonly MinimumVersion[] = [
  { name: "@mozilla/readability", atLeast: "0.6.0", because: "CVE-2025-2792: a title that takes forever" },
  { name: "dexie", atLeast: "3.2.2", because: "CVE-2022-21189: prototypes changed by a key path" },
  { name: "diff", atLeast: "3.5.0", because: "GHSA-h6ch-v84p-w6p9: a text that takes forever" },
  {
    name: "dompurify",
    atLeast: "3.4.6",
    because: "CVE-2025-26791, CVE-2026-0540, CVE-2026-49458: markup that gets through",
  },
  { name: "papaparse", atLeast: "5.2.0", because: "CVE-2020-36649: a table that takes forever" },
  { name: "preact", atLeast: "10.28.2", because: "CVE-2026-22028: JSON that is taken for an element" },
  { name: "jsdom", atLeast: "16.5.0", because: "CVE-2021-20066: files loaded by a page" },
  { name: "jszip", atLeast: "3.8.0", because: "CVE-2022-48285: files written outside of the folder" },
  { name: "vitest", atLeast: "3.0.5", because: "CVE-2025-24964: a server that runs what sites ask" },
  { name: "ws", atLeast: "8.17.1", because: "CVE-2024-37890: a request that ends the server" },
  { name: "xml2js", atLeast: "0.5.0", because: "CVE-2023-0842: prototypes changed by a name" },
];
