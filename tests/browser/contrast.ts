import type { Root } from "./driver.ts";

/**
 * What is too faint in `root`: text of an article below 7 to 1, other text below 4.5, icons and the edges of fields below 3.
 *
 * It travels to the surface as source. What is disabled may be faint.
 *
 * @param least What all text must have, where that is more.
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function faintThings(root: Root, least = 0): string[] {
  type Color = readonly [red: number, green: number, blue: number, alpha: number];
  const [BODY, TEXT, CONTROL] = [7, 4.5, 3] as const;
  const parse = (text: string): Color => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    return text.startsWith("color(")
      ? [red * 255, green * 255, blue * 255, alpha]
      : [red, green, blue, alpha];
  };
  const over = ([red, green, blue, alpha]: Color, below: Color): Color => [
    red * alpha + below[0] * (1 - alpha),
    green * alpha + below[1] * (1 - alpha),
    blue * alpha + below[2] * (1 - alpha),
    1,
  ];
  const share = (part: number) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([red, green, blue]: Color) =>
    0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue);
  const ratio = (one: Color, other: Color) => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const parentOf = (element: Element): Element | null => {
    const parent = element.parentNode;
    return parent instanceof ShadowRoot ? parent.host : element.parentElement;
  };
  const grounds = new Map<Element, Color>();
  const groundOf = (element: Element | null): Color => {
    if (element === null)
      return parse(
        getComputedStyle(document.documentElement).colorScheme === "dark" ? "0 0 0" : "255 255 255",
      );
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const own = parse(getComputedStyle(element).backgroundColor);
    const ground = own[3] === 1 ? own : over(own, groundOf(parentOf(element)));
    grounds.set(element, ground);
    return ground;
  };
  const opacityOf = (element: Element | null): number =>
    element === null ? 1 : Number(getComputedStyle(element).opacity) * opacityOf(parentOf(element));
  const faint: string[] = [];
  const check = (element: Element, color: string, ground: Color, needed: number, what: string) => {
    const [red, green, blue, alpha] = parse(color);
    const found = ratio(over([red, green, blue, alpha * opacityOf(element)], ground), ground);
    if (found < needed - 0.005)
      faint.push(`${what} ${found.toFixed(2)} < ${needed}: ${element.outerHTML.slice(0, 160)}`);
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest(".unseen, :disabled, [aria-disabled=true], [inert]") === null;
  const own = [...root.querySelectorAll("*")].filter(isSeen);
  for (const element of own) {
    const style = getComputedStyle(element);
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
    );
    const isProse = element.closest(".article-body") !== null && element.closest("p, li, td") !== null;
    const isPlain = element.closest("a, figcaption, caption, mark, [data-cl-kind], .restored") === null;
    const needed = Math.max(least, isProse && isPlain ? BODY : TEXT);
    if (hasText || element.matches("input:not([type=checkbox], [type=radio]), select, textarea"))
      check(element, style.color, groundOf(element), needed, "text");
    if (element.closest("mark.highlight, mark.spoken-word, mark.found, mark.picked") !== null && hasText)
      check(element, style.color, groundOf(element), BODY, "marked text");
    if (element.localName === "svg" && element.closest("button, a, label, [role=button]") !== null)
      check(
        element,
        style.stroke === "none" ? style.color : style.stroke,
        groundOf(parentOf(element)),
        CONTROL,
        "icon",
      );
    if (
      element.matches("select, textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file])")
    )
      check(element, style.borderBottomColor, groundOf(parentOf(element)), CONTROL, "edge");
  }
  return faint;
}
