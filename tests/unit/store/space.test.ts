import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { removeArticle, restoreArticle, shelveArticle } from "../../../utils/library";
import { countDispensable, deleteDispensable } from "../../../utils/store/space";
import { hasVersions } from "../../../utils/store/versions";
import { anArticleOf } from "../../fixtures/articles";
import { aShelf } from "../../fixtures/library";

const NOW = Date.UTC(2026, 2, 1);

it("counts what a reader may do without, and deletes that alone", async () => {
  const shelf = await aShelf();
  const ferry = await shelveArticle(shelf, anArticleOf("ferry", "The ferry", ["It sails again."]), NOW);
  await shelveArticle(shelf, anArticleOf("ferry", "The ferry", ["It is put off."]), NOW + 1);
  const tides = await shelveArticle(shelf, anArticleOf("tides", "The tides", ["The moon knows."]), NOW + 2);
  await removeArticle(shelf, tides.stored.id, NOW + 3);
  const { library } = shelf;
  expect(await countDispensable(library)).toEqual({ binned: 1, versions: 1, pictures: 0 });
  await deleteDispensable(library, "versions");
  expect(await hasVersions(library, ferry.stored.id)).toBe(false);
  expect(await countDispensable(library)).toEqual({ binned: 1, versions: 0, pictures: 0 });
  await deleteDispensable(library, "binned");
  expect(await restoreArticle(shelf, tides.stored.id)).toBeNull();
  expect(await library.articles.count()).toBe(1);
});
