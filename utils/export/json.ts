const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Tells whether JSON text nests no deeper than `most`. `JSON.parse` takes whatever it is given: a million brackets cost it
 * seconds, or the stack.
 */
export function isShallow(json: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (quoted && code === BACKSLASH) at += 1;
    else if (code === QUOTE) quoted = !quoted;
    else if (!quoted && isOpening(code)) depth += 1;
    else if (!quoted && isClosing(code)) depth -= 1;
    if (depth > most) return false;
  }
  return true;
}

/** `[` or `{`. */
export function isOpening(code: number): boolean {
  return code === 0x5b || code === 0x7b;
}

/** `]` or `}`. */
export function isClosing(code: number): boolean {
  return code === 0x5d || code === 0x7d;
}
