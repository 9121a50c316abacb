/** Notes what a script does first that someone brought in to show that it runs. It runs before anything else of a page. */
export const HOOK = `
globalThis.clearlineHits = [];
for (const name of ["alert", "confirm", "prompt", "print", "open", "eval"])
  globalThis[name] = (...said) => { clearlineHits.push(name + "(" + said.join() + ")"); };
document.write = document.writeln = (...said) => { clearlineHits.push("write(" + said.join() + ")"); };
`;
