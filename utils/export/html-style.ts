/** How an exported page looks: the reading view's measures and its paper and dark colors, on fonts that every device has. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --text: light-dark(#1f1d1a, #d9d7d2); --bg: light-dark(#fdfcfa, #1b1b1d);
  --muted: light-dark(#5e5a52, #a3a09a); --link: light-dark(#0b57a4, #8fbffa); --hair: light-dark(#e4dfd5, #333338);
  --surface: light-dark(#f3f0ea, #26262a); }
* { box-sizing: border-box; }
body { margin: 0; padding: 48px 20px 96px; background: var(--bg); color: var(--text);
  font: 20px/1.6 Charter, "Iowan Old Style", Georgia, serif; overflow-wrap: break-word; }
main { max-width: 34em; margin: 0 auto; }
article + article, nav + article, header + nav { margin-top: 4em; }
h1 { font-size: 1.6em; line-height: 1.2; letter-spacing: -0.02em; text-wrap: balance; margin: 0 0 0.5em; }
h2 { font-size: 1.3em; line-height: 1.25; } h3, h4, h5, h6 { font-size: 1.15em; line-height: 1.35; }
a { color: var(--link); text-underline-offset: 0.16em; }
p, ul, ol, dl, blockquote, pre, table, figure { margin: 0 0 0.9em; }
.meta, .part, figcaption, caption, nav { color: var(--muted); font: 0.8em/1.45 system-ui, sans-serif; }
.meta a, nav a { color: inherit; } .lead { font-size: 1.1em; color: var(--muted); }
nav li { margin-bottom: 0.4em; } .part { margin: 2.5em 0 0.5em; font-weight: 650; }
.aside { padding: 0 0 0 1em; border-inline-start: 3px solid var(--hair); }
blockquote { padding-inline-start: 1em; border-inline-start: 3px solid var(--hair); margin-inline: 0; }
pre { overflow-x: auto; padding: 0.9em 1em; border-radius: 8px; background: var(--surface); }
code, kbd, samp, pre { font: 0.82em/1.5 ui-monospace, Menlo, Consolas, monospace; } pre code { font-size: 1em; }
table { border-collapse: collapse; font-size: 0.9em; display: block; overflow-x: auto; }
th, td { padding: 0.35em 0.8em 0.35em 0; border-bottom: 1px solid var(--hair); text-align: start; vertical-align: top; }
img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
mark { background: #ffe58a; color: #1f1d1a; }
@media print { body { padding: 0; font-size: 11pt; } article + article { break-before: page; } }
`;
