import { setTimeout as pause } from "node:timers/promises";
import type { Article } from "../../../utils/article.ts";
import { type Driver, eventually, type Root, type Surface } from "../../browser/driver.ts";
import type { SiteServer } from "../../browser/server.ts";
import { FORBIDDEN, provoke, SLOT, type Slot, slotsIn, strangersIn, TEXT, takeHits } from "./look.ts";

/** What was seen of an article on one surface. */
export interface Sight {
  readonly surface: string;
  readonly hits: readonly string[];
  /** What was asked of the network. */
  readonly requests: readonly string[];
  readonly slots: readonly Slot[];
  /** What is outside of the text and should not be. */
  readonly strangers: readonly string[];
}

/** What a fragment's pictures, sheets and scripts may take until they are asked for, in milliseconds. */
const SETTLE_MS = 150;

/** What runs or frames, wherever it stands in a surface. */
const RUNS = "applet, base, embed, form, frame, iframe, meta, object, portal";

/** Looks at a surface once all slots are in it: nothing may have run, and nothing does when it is provoked. */
export async function lookAt(
  place: Place,
  name: string,
  surface: Surface,
  article: Article,
  scope = TEXT,
): Promise<Sight> {
  const slots = 2 * article.removed.length;
  await eventually(`the text of ${name}`, () =>
    surface.run(countSlots, SLOT).then((shown) => shown >= slots),
  );
  await surface.run(provoke, scope);
  await pause(SETTLE_MS);
  return {
    surface: name,
    hits: await surface.run(takeHits),
    requests: place.takeRequests(),
    slots: await surface.run(slotsIn, SLOT, FORBIDDEN),
    strangers: await surface.run(strangersIn, RUNS),
  };
}

/** How many slots are there: what is nested too deep may have become plain text. */
function countSlots(root: Root, slot: string): number {
  // A document itself has no text, and one without a sanitizer may have elements that are called as its properties are.
  const nodes: NodeListOf<ChildNode> = Reflect.get(Node.prototype, "childNodes", root);
  const text = Array.from(nodes, (node) => node.textContent).join("");
  return text.split(slot).length - 1;
}

/** What only Chromium can do: a page of the extension anew without its content security policy. */
export type WithoutPolicy = (show: "popup" | "library") => Promise<Surface>;

/** Where an article is shown. */
export interface Place {
  readonly driver: Driver;
  readonly server: SiteServer;
  /** The folder that files are downloaded into. */
  readonly downloads: string;
  /** What has been asked of the network since it was called last. */
  readonly takeRequests: () => readonly string[];
  /** `null` in a browser that can't. */
  readonly withoutPolicy: WithoutPolicy | null;
}
