import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { maskPage } from "../../utils/extract/report/mask-page";

/** Gives the structure of the page, its words masked, as the injection's result. Nothing of it is sent anywhere. */
export default defineUnlistedScript(() => maskPage(document));
