// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import type { OpenArticle } from "../../../components/popup/popup-state";
import { type Shelving, useShelving } from "../../../entrypoints/popup/use-shelving";
import { requestPage } from "../../../utils/messages";
import { articleOf } from "../components/support";

vi.mock("../../../utils/messages", { spy: true });

const asked = vi.mocked(requestPage);

afterEach(() => {
  render(null, document.body);
  asked.mockReset();
});

it("keeps a block that was put back before the library had answered", async () => {
  let answer: (shelved: unknown) => void = () => undefined;
  const pending = new Promise((resolve) => {
    answer = resolve;
  });
  asked.mockImplementation(async (name) => (name === "shelveArticle" ? pending : null) as never);
  const shown: Partial<OpenArticle> = {};
  let shelving: Shelving | undefined;
  const Popup = () => {
    shelving = useShelving({ tabId: 1, url: "", incognito: false }, (part) => Object.assign(shown, part));
    return null;
  };
  await act(() => render(<Popup />, document.body));

  const saved = shelving?.shelve(articleOf(), false);
  await act(() => shelving?.restore([2]));
  answer({ stored: { id: 7 }, created: true, timeline: null, restored: [] });
  await act(() => saved);

  expect(shown.restored).toEqual([2]);
  expect(asked).toHaveBeenLastCalledWith("setRestored", { articleId: 7, restored: [2] });
});
