/** What each feature of a pair counts in the link score. Written by `npm run bench -- stories --train`; change nothing by hand. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  bias: -4.5,
  title: 2,
  lead: 3,
  body: 7,
  names: 4,
};
