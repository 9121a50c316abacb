/** Browsers show the popup once its page has loaded: a script that is imported here, in its own time, does not hold that up. */
void import("./main");
