import { expect, it } from "vitest";
import { formatRoute, parseRoute, type Route } from "../../../entrypoints/library/route";
import fc from "../../property";

it.each<[string, Route]>([
  ["", { list: { kind: "all" }, place: { kind: "nothing" } }],
  ["#/article/3", { list: { kind: "all" }, place: { kind: "article", id: 3 } }],
  ["#/search/white%20list", { list: { kind: "search", query: "white list" }, place: { kind: "nothing" } }],
  ["#/search/a%2Fb/article/7", { list: { kind: "search", query: "a/b" }, place: { kind: "article", id: 7 } }],
  ["#/stories", { list: { kind: "stories" }, place: { kind: "nothing" } }],
  ["#/story/4", { list: { kind: "stories" }, place: { kind: "story", id: 4 } }],
  ["#/settings", { list: { kind: "all" }, place: { kind: "settings" } }],
  ["#/article/x", { list: { kind: "all" }, place: { kind: "nothing" } }],
  ["#/search/%E0%A4%A", { list: { kind: "search", query: "%E0%A4%A" }, place: { kind: "nothing" } }],
  ["#/nowhere", { list: { kind: "all" }, place: { kind: "nothing" } }],
])("reads %s", (fragment, route) => {
  expect(parseRoute(fragment)).toEqual(route);
});

it("leads back to any search", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), (query, id) => {
      fc.pre(query.trim() !== "");
      const route: Route = { list: { kind: "search", query }, place: { kind: "article", id } };
      expect(parseRoute(formatRoute(route))).toEqual(route);
    }),
  );
});
