import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_LOOKS, showLooks } from "../../utils/looks";
import {
  answerPageRequests,
  answerReaderRequests,
  type PageHandlers,
  type ReaderHandlers,
  requestPage,
  requestReader,
} from "../../utils/messages";
import { anArticle } from "../fixtures/articles";

type Listener = Parameters<typeof fakeBrowser.runtime.onMessage.addListener>[0];

const PAGE_URL = "https://news.example/a";
const OWN_URL = "chrome-extension://test-extension-id/popup.html";

const nothing = async () => null;
const article = anArticle();
const shelved = { stored: null, created: false, restored: [] };

const pageHandlers: PageHandlers = {
  shelveArticle: async () => shelved,
  readTimeline: nothing,
  takeOut: nothing,
  joinStories: nothing,
  undoByHand: nothing,
  removeArticle: nothing,
  restoreArticle: nothing,
  keepPictures: nothing,
  backUpIfDue: nothing,
  noteBackup: nothing,
  readPictures: async () => ({}),
  setRestored: nothing,
  openReader: nothing,
};

const readerHandlers: ReaderHandlers = {
  offerArticle: async () => shelved,
  readTimeline: nothing,
  readHighlights: async () => [],
  keepHighlight: nothing,
  removeHighlight: nothing,
  readPosition: nothing,
  keepPosition: nothing,
  loadScript: nothing,
  readLooks: async () => ({ ...showLooks(DEFAULT_LOOKS, 12), site: null, ofSite: false, keys: {} }),
  changeLooks: nothing,
  readManner: nothing,
  keepManner: nothing,
  openLibrary: nothing,
  readFonts: async () => [],
};

/** Delivers what is sent to every listener as if `sender` had sent it. */
function deliverAs(sender: object): void {
  const listeners: Listener[] = [];
  vi.spyOn(fakeBrowser.runtime.onMessage, "addListener").mockImplementation((listener: Listener) => {
    listeners.push(listener);
  });
  const send = (message: unknown) =>
    new Promise((resolve) => {
      const taken: unknown[] = listeners.map((listener) => listener(message, sender, resolve));
      if (!taken.includes(true)) resolve(undefined);
    });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation(send);
}

const overlay = { id: "test-extension-id", url: PAGE_URL, frameId: 0, tab: { id: 7, incognito: true } };

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe("requests of the extension's pages", () => {
  it("are answered with what the handler gives", async () => {
    deliverAs({ id: "test-extension-id", url: OWN_URL });
    const shelveArticle = async () => ({ ...shelved, restored: [2] });
    answerPageRequests({ ...pageHandlers, shelveArticle });
    answerReaderRequests(readerHandlers);
    const answer = await requestPage("shelveArticle", { article, tabId: 1, explicit: false, restored: null });
    expect(answer.restored).toEqual([2]);
  });

  it.each([
    ["a web page's content script", overlay],
    ["another extension", { id: "other", url: OWN_URL }],
    [
      "a page that only begins alike",
      { id: "test-extension-id", url: "chrome-extension://test-extension-idx/" },
    ],
  ])("are refused from %s", async (_who, sender) => {
    const removeArticle = vi.fn(nothing);
    deliverAs(sender);
    answerPageRequests({ ...pageHandlers, removeArticle });
    await expect(requestPage("removeArticle", { articleId: 3, tabId: 1 })).rejects.toMatchObject({
      code: "refused",
    });
    expect(removeArticle).not.toHaveBeenCalled();
  });

  it("carry the code of an error that the reader can meet, and `failed` for any other", async () => {
    deliverAs({ id: "test-extension-id", url: OWN_URL });
    answerPageRequests({
      ...pageHandlers,
      removeArticle: async () => {
        throw Object.assign(new Error("full"), { code: "library-full" });
      },
      setRestored: async () => {
        throw Object.assign(new Error("odd"), { code: "constructor" });
      },
    });
    await expect(requestPage("removeArticle", { articleId: 1, tabId: 1 })).rejects.toMatchObject({
      code: "library-full",
    });
    await expect(requestPage("setRestored", { articleId: 1, restored: [] })).rejects.toMatchObject({
      code: "failed",
      message: "odd",
    });
  });
});

describe("requests of the overlay", () => {
  it("come with the sender's address, tab and privacy", async () => {
    const readFonts = vi.fn(readerHandlers.readFonts);
    deliverAs(overlay);
    answerReaderRequests({ ...readerHandlers, readFonts });
    await requestReader("readFonts", { font: "literata", characters: "a" });
    expect(readFonts).toHaveBeenCalledWith(
      { font: "literata", characters: "a" },
      { url: PAGE_URL, tabId: 7, incognito: true },
    );
  });

  it.each([
    ["a frame inside the page", { ...overlay, frameId: 4 }],
    ["a page of the extension", { ...overlay, url: OWN_URL }],
    ["no tab", { ...overlay, tab: undefined }],
  ])("are refused from %s", async (_who, sender) => {
    deliverAs(sender);
    answerReaderRequests(readerHandlers);
    await expect(requestReader("readFonts", { font: "literata", characters: "a" })).rejects.toMatchObject({
      code: "refused",
    });
  });

  it("cannot call what is no request", async () => {
    deliverAs(overlay);
    answerReaderRequests(readerHandlers);
    const reply = await fakeBrowser.runtime.sendMessage({ channel: "reader", name: "toString", request: {} });
    expect(reply).toMatchObject({ ok: false, code: "refused" });
  });

  it("say `disconnected` when the extension is gone from under the page", async () => {
    vi.spyOn(fakeBrowser.runtime, "sendMessage").mockRejectedValue(
      new Error("Extension context invalidated."),
    );
    await expect(requestReader("openLibrary", {})).rejects.toMatchObject({ code: "disconnected" });
  });
});
