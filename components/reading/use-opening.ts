import { useLayoutEffect, useRef } from "preact/hooks";
import type { StandingText } from "../article/ArticleBody";
import { useI18n } from "../use-i18n";
import { leadsElsewhere } from "./pictures";

/**
 * Tells which part of the text the reader clicks on, or opens by Enter or Space; pictures can be reached by Tab.
 *
 * @param open True if it has opened what was met: the browser then follows no link.
 */
export function useOpening(text: StandingText, open: (target: Element) => boolean): void {
  const { t } = useI18n();
  const current = useRef(open);
  current.current = open;
  useLayoutEffect(() => {
    const { body } = text;
    for (const image of body.querySelectorAll("img")) if (isAlone(image)) makeButton(image, t("zoomPicture"));
    const stop = new AbortController();
    const { signal } = stop;
    const meet = (event: MouseEvent | KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      if (event instanceof KeyboardEvent && !isPressed(event, target)) return;
      if (!current.current(target)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    body.addEventListener("click", meet, { signal, capture: true });
    body.addEventListener("keydown", meet, { signal, capture: true });
    return () => stop.abort();
  }, [text]);
}

/** Links are clicked by the browser itself when Enter is pressed on them. */
function isPressed({ key }: KeyboardEvent, target: Element): boolean {
  return (key === "Enter" || key === " ") && target.localName === "img";
}

function isAlone(image: HTMLImageElement): boolean {
  return (image.src !== "" || image.srcset !== "") && !leadsElsewhere(image) && image.closest("a") === null;
}

function makeButton(image: HTMLImageElement, label: string): void {
  image.tabIndex = 0;
  image.role = "button";
  image.ariaLabel = [label, image.alt].filter((words) => words !== "").join(": ");
}
