import { EllipsisVertical, Menu, Pin, Puzzle, Settings } from "lucide";
import { Icon } from "../Icon";

/** A drawing of the browser's toolbar with the menu of extensions open, and what to press in it. The text beside it says the same. */
export function ToolbarPicture({ browser }: { readonly browser: "chromium" | "firefox" }) {
  return (
    <div class={`toolbar-picture is-${browser}`} aria-hidden="true" dir="ltr">
      <div class="picture-bar">
        <span class="picture-address" />
        <img class="picture-pinned" src="/icon/clearline.svg" alt="" width={18} height={18} />
        <span class="picture-here">
          <Icon node={Puzzle} size={18} />
        </span>
        <Icon node={browser === "firefox" ? Menu : EllipsisVertical} size={18} />
      </div>
      <div class="picture-menu">
        <span class="picture-other" />
        <span class="picture-own">
          <img src="/icon/clearline.svg" alt="" width={18} height={18} />
          Clearline
          <span class="picture-here">
            <Icon node={browser === "firefox" ? Settings : Pin} size={16} />
          </span>
        </span>
        <span class="picture-other" />
      </div>
    </div>
  );
}
