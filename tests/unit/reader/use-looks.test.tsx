// @vitest-environment jsdom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { useLooks } from "../../../entrypoints/reader/use-looks";
import { DEFAULT_LOOKS, type LooksHere, showLooks } from "../../../utils/looks";
import { requestReader } from "../../../utils/messages";
import { onSettingsChange } from "../../../utils/settings-changes";

vi.mock("../../../utils/messages", { spy: true });
vi.mock("../../../utils/settings-changes", { spy: true });

afterEach(() => {
  render(null, document.body);
  vi.resetAllMocks();
});

function looksOf(wordSpacing: number): LooksHere {
  return { ...showLooks({ ...DEFAULT_LOOKS, wordSpacing }, 9), site: null, ofSite: false };
}

it("keeps what the reader chose when an answer comes that was read before", async () => {
  let noteChange = () => {};
  vi.mocked(onSettingsChange).mockImplementation((listener) => {
    noteChange = listener;
  });
  const answers: ((looks: unknown) => void)[] = [];
  vi.mocked(requestReader).mockImplementation((name) =>
    name === "readLooks"
      ? (new Promise((resolve) => answers.push(resolve)) as never)
      : (Promise.resolve(null) as never),
  );
  const overlay: { looks?: LooksHere; change?: ReturnType<typeof useLooks>[1] } = {};
  const Overlay = () => {
    [overlay.looks, overlay.change] = useLooks(looksOf(0), new AbortController().signal);
    return null;
  };
  await act(() => render(<Overlay />, document.body));
  noteChange();
  await act(async () => overlay.change?.({ wordSpacing: 0.1 }, looksOf(0.1)));
  await act(async () => answers[0]?.(looksOf(0)));
  expect(overlay.looks?.looks.wordSpacing).toBe(0.1);
  noteChange();
  await act(async () => answers[1]?.(looksOf(0.2)));
  expect(overlay.looks?.looks.wordSpacing).toBe(0.2);
});
