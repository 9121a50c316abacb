import "../../components/styles/tokens.css";
import "../../components/styles/base.css";
import "../../components/styles/buttons.css";
import "../../components/styles/article.css";
import "../../components/styles/fresh.css";
import "../../components/styles/keys.css";
import "../../components/styles/notice.css";
import "../../components/styles/offers.css";
import "../../components/styles/removed.css";
import "../../components/styles/timeline.css";
import "../../components/styles/toast.css";
import "../../components/styles/popup.css";

/** Browsers show the popup once its page has loaded: a script that is imported here, in its own time, does not hold that up. */
void import("./main");
