import { useEffect, useState } from "preact/hooks";
import { formatRoute, parseRoute, type Route } from "./route";

/** Where the reader is, and the way to go elsewhere; Back and Forward work. */
export function useRoute(): readonly [route: Route, go: (route: Route, replace?: boolean) => void] {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const stop = new AbortController();
    const follow = () => setRoute(parseRoute(location.hash));
    window.addEventListener("popstate", follow, { signal: stop.signal });
    window.addEventListener("hashchange", follow, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  const go = (next: Route, replace = false) => {
    const fragment = formatRoute(next);
    if (replace) history.replaceState(null, "", fragment);
    else history.pushState(null, "", fragment);
    setRoute(parseRoute(fragment));
  };
  return [route, go];
}
