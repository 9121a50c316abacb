/** Articles that were indexed before pairs of words were: they get theirs in the background, and count as having any until then. */
import { readBodies } from "../bodies";
import { type Library, read, write } from "../db";
import type { StateRow } from "../rows";
import { searchDocument } from "./document";
import { addSegment } from "./segments";
import { pagesOf } from "./weigh";

/** The articles with ids above `after`, up to `upTo`, may have no pairs. */
interface UnpairedRow extends StateRow {
  readonly id: "unpaired";
  readonly after: number;
  readonly upTo: number;
}

/** Articles of a slice: some 50 ms of work. */
const SLICE = 64;

/** Notes that no article up to `upTo` has pairs. Inside `write` only. */
export async function noteUnpaired(library: Library, upTo: number): Promise<void> {
  const row: UnpairedRow = { id: "unpaired", after: 0, upTo };
  if (upTo > 0) await library.state.put(row);
}

/** Tells of an article whether its pairs may be missing. Inside a transaction only. */
export async function unpairedTest(library: Library): Promise<(id: number) => boolean> {
  const row = await unpaired(library);
  return row === undefined ? () => false : (id) => id > row.after && id <= row.upTo;
}

/** Gives older articles their pairs, in slices; it may stop after any, and goes on from there. */
export async function pairOlder(library: Library): Promise<void> {
  for (;;) {
    const begun = await read(library, () => unpaired(library));
    if (begun === undefined) return;
    const { after, upTo } = begun;
    const rows = await read(library, () =>
      library.articles.where(":id").between(after, upTo, false, true).limit(SLICE).toArray(),
    );
    const bodies = await readBodies(
      library,
      rows.map(({ id }) => id),
    );
    const documents = rows.flatMap((row) => {
      const found = bodies.get(row.id);
      return found === undefined ? [] : [searchDocument(row, found.body)];
    });
    const pages = pagesOf(documents, "pairs");
    const last = rows.at(-1)?.id;
    await write(library, async () => {
      if ((await unpaired(library))?.after !== after) return;
      if (pages.length > 0) await addSegment(library, documents.length, pages);
      if (last === undefined) await library.state.delete("unpaired");
      else {
        const next: UnpairedRow = { ...begun, after: last };
        await library.state.put(next);
      }
    });
  }
}

async function unpaired({ state }: Library): Promise<UnpairedRow | undefined> {
  return (await state.get("unpaired")) as UnpairedRow | undefined;
}
