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

const shelved = { stored: { id: 7 }, created: true, restored: [] };

it("sends a block that is put back before the library has answered at once: the popup may be closed", async () => {
  let answer: (shelved: unknown) => void = () => undefined;
  const pending = new Promise((resolve) => {
    answer = resolve;
  });
  const offers: unknown[] = [];
  asked.mockImplementation(async (name, request) => {
    if (name !== "shelveArticle") return null as never;
    return (offers.push(request) === 1 ? pending : shelved) as never;
  });
  const shown: Partial<OpenArticle> = {};
  let shelving: Shelving | undefined;
  const Popup = () => {
    shelving = useShelving({ tabId: 1, url: "", incognito: false }, (part) => Object.assign(shown, part));
    return null;
  };
  await act(() => render(<Popup />, document.body));

  const saved = shelving?.shelve(articleOf(), false);
  await act(() => shelving?.restore([2]));
  expect(offers).toMatchObject([{ restored: null }, { restored: [2], explicit: false }]);

  answer(shelved);
  await act(() => saved);
  expect(shown.restored).toEqual([2]);
});
