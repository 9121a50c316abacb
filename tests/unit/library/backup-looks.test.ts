import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { writeBackup } from "../../../utils/library/backup";
import { restoreBackup } from "../../../utils/library/restore";
import { readAllSiteLooks, removeSiteLooks, writeSiteLooks } from "../../../utils/settings";
import { aShelf } from "../../fixtures/library";

it("brings back the looks of single sites", async () => {
  const { library } = await aShelf();
  await writeSiteLooks("harbor.example", { fontSize: 32, theme: "sepia" });
  const file = await new Response(await writeBackup(library, 5)).blob();
  await removeSiteLooks("harbor.example");
  await restoreBackup(await aShelf(), file, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    sanitize: (article) => article,
    tame: (name) => name,
  });
  expect(await readAllSiteLooks()).toEqual({ "harbor.example": { fontSize: 32, theme: "sepia" } });
});
