/** Readability alone: the package's own entry brings along its quick test, which nothing here asks. */
declare module "@mozilla/readability/Readability.js" {
  export { Readability as default } from "@mozilla/readability";
}
