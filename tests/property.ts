import fc from "fast-check";

/** Any number does: a test run meets the same inputs every time, so that one that is red stays red. */
const SEED = 1;

/** A soak asks for inputs that no run has met. */
if (process.env.CLEARLINE_SOAK === undefined) fc.configureGlobal({ seed: SEED });

/** fast-check as every test takes it. */
export default fc;
