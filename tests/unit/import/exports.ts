/** Small exports as other apps write them, and what is read of a file. */
import { strToU8, zipSync } from "fflate";
import { kindOf, readPages } from "../../../utils/import";

export async function read(file: Blob) {
  const kind = await kindOf(file);
  if (kind === "backup") throw new Error("It is taken for a backup.");
  const records = await Array.fromAsync(readPages(file, kind, () => undefined));
  const items = records.filter((record) => record.kind === "item");
  return { items, problems: records.filter((record) => record.kind === "problem") };
}

export const DAY = Date.UTC(2024, 4, 1) / 1000;

export const POCKET = `title,url,time_added,tags,status
"Tides, and ""moons""",https://harbor.example/tides,${DAY},sea|moon science,unread
https://harbor.example/pier,https://harbor.example/pier,${DAY + 1},,archive
`;

export const POCKET_HTML = `<!DOCTYPE html>
<html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1>
<ul>
<li><a href="https://harbor.example/tides?a=1&amp;b=2" time_added="${DAY}" tags="sea,moon science">Tides &amp; moons</a></li>
</ul>
<h1>Read Archive</h1>
<ul><li><a href="https://harbor.example/pier" time_added="${DAY}" tags="">Pier</a></li></ul>
</body></html>`;

export const INSTAPAPER = `URL,Title,Selection,Folder,Timestamp
https://harbor.example/tides,Tides,"The moon
pulls.",Unread,${DAY}
https://harbor.example/pier,Pier,,Starred,${DAY}
https://harbor.example/rye,Rye,,Baking,${DAY}
https://harbor.example/old,Old,,Archive,${DAY}
`;

export const READWISE = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Tides,https://harbor.example/tides,01,"['sea', 'moon science']",2024-05-01 00:00:00+00:00,0.5,archive,True
`;

export const WALLABAG = JSON.stringify(
  [
    {
      is_archived: 1,
      is_starred: 0,
      tags: ["sea"],
      title: "Tides",
      url: "https://harbor.example/tides",
      content: "<p>The moon pulls.</p>",
      created_at: "2024-05-01T00:00:00+0000",
      published_by: ["Ada Pilot"],
      language: "en",
      domain_name: "harbor.example",
      annotations: [{ quote: "moon", text: "why?" }],
    },
  ],
  null,
  2,
);

export const KARAKEEP = JSON.stringify({
  bookmarks: [
    {
      createdAt: DAY,
      title: "Tides",
      tags: ["sea"],
      content: { type: "link", url: "https://harbor.example/tides" },
      note: "Ask Ada",
      archived: false,
    },
    { createdAt: DAY, title: null, tags: [], content: { type: "text", text: "a thought" }, note: null },
  ],
});

export const NETSCAPE = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
  <DL><p>
    <DT><A HREF="https://harbor.example/tides" ADD_DATE="${DAY}" ICON="data:image/png;base64,AA>==">Tides</A>
    <DD>About the moon
    <DT><H3>Sea</H3>
    <DL><p>
      <DT><A HREF="https://harbor.example/pier" TAGS="lowmoor">Pier</A>
    </DL><p>
    <DT><A HREF="javascript:void(0)">A script</A>
  </DL><p>
</DL><p>`;

export function omnivoreZip(): Uint8Array<ArrayBuffer> {
  const articles = [
    {
      id: "1",
      slug: "tides-18",
      title: "Tides",
      author: "Ada Pilot",
      url: "https://harbor.example/tides",
      state: "Archived",
      readingProgress: 50,
      labels: ["sea"],
      savedAt: "2024-05-01T00:00:00.000Z",
      publishedAt: "2024-04-30T00:00:00.000Z",
    },
    { id: "2", slug: "gone", title: "Pier", url: "https://harbor.example/pier", state: "Active", labels: [] },
  ];
  return zipSync({
    "metadata_0_to_1.json": strToU8(JSON.stringify(articles)),
    "content/tides-18.html": strToU8("<p>The moon pulls.</p>"),
  });
}
