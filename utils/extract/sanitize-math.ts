const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What a formula is made of: MathML without annotations, links and foreign content. */
export const MATH_TAGS = setOf(
  "math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none",
);

/** What the parts of a formula say of themselves. */
export const MATH_ATTRIBUTES = setOf(
  "accent accentunder columnalign columnspan display fence linethickness mathvariant stretchy",
);
