/** The language tags that XML takes: https://www.rfc-editor.org/rfc/rfc5646#section-2.1 */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

const WHOLE = /^\d{1,4}$/;
const TRUE_OR_FALSE = /^(?:true|false)$/;
const ALIGNMENTS = /^(?:left|center|right)(?: (?:left|center|right))*$/;

type Values = Readonly<Record<string, RegExp>>;

/** Attributes that any element may have, and the values that books may have there. */
const GLOBAL: Values = { dir: /^(?:ltr|rtl|auto)$/, title: /\S/, id: /^cl-\d{1,4}$/ };

const OWN: Readonly<Record<string, Values>> = {
  ol: { start: /^-?\d{1,6}$/ },
  td: { colspan: /^[1-9]\d{0,2}$/, rowspan: /^[1-9]\d{0,2}$/ },
  th: { colspan: /^[1-9]\d{0,2}$/, rowspan: /^[1-9]\d{0,2}$/, scope: /^(?:row|col|rowgroup|colgroup)$/ },
  img: { width: WHOLE, height: WHOLE },
};

/** What the elements of a formula may say of themselves. */
const MATH: Readonly<Record<string, Values>> = {
  math: { display: /^(?:block|inline)$/ },
  mo: { stretchy: TRUE_OR_FALSE, fence: TRUE_OR_FALSE },
  mi: { mathvariant: /^(?:normal|bold|italic|bold-italic|double-struck|script|fraktur)$/ },
  mfrac: { linethickness: /^(?:\d+(?:\.\d+)?(?:px|em)|thin|medium|thick)$/ },
  mover: { accent: TRUE_OR_FALSE },
  munder: { accentunder: TRUE_OR_FALSE },
  munderover: { accent: TRUE_OR_FALSE, accentunder: TRUE_OR_FALSE },
  mtable: { columnalign: ALIGNMENTS },
  mtd: { columnspan: WHOLE },
};

/** Gives `target` the attributes of `source` that an element of its name may have in a book. */
export function copyAttributes(source: Element, target: Element): void {
  const values = { ...GLOBAL, ...OWN[target.localName] };
  copyValues(source, target, values);
  const lang = source.getAttribute("lang") ?? "";
  if (!LANGUAGE.test(lang)) return;
  target.setAttribute("lang", lang);
  target.setAttribute("xml:lang", lang);
}

export function copyMathAttributes(source: Element, target: Element): void {
  copyValues(source, target, MATH[target.localName] ?? {});
}

function copyValues(source: Element, target: Element, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const own = source.getAttribute(name);
    if (own !== null && value.test(own)) target.setAttribute(name, own);
  }
}

/** `lang` if it is a language tag, or else `other`. */
export function languageOr(lang: string | null, other: string): string {
  return lang !== null && LANGUAGE.test(lang) ? lang : other;
}
