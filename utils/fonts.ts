import type { Font } from "./looks";

/** A face that the package ships under `/fonts/`. */
export interface FontFile {
  /** What a reader chooses it by. */
  readonly font: Font;
  /** It bears our name, so that a page's own Literata is left alone. */
  readonly family: string;
  readonly style: "normal" | "italic";
  readonly weight: string;
  readonly unicodeRange: string;
  /** Its name under `/fonts/`. */
  readonly file: string;
  /** The npm package that it comes from. */
  readonly source: string;
}

/** A face as it travels to the overlay. */
export interface FontBytes {
  readonly family: string;
  readonly style: "normal" | "italic";
  /** A CSS weight range, such as `200 900`. */
  readonly weight: string;
  readonly unicodeRange: string;
  readonly base64: string;
}

/** The scripts that the faces cover; the ranges are those of the font packages (their unicode.json). */
const UNICODE_RANGES = {
  latin:
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  "latin-ext":
    "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
  greek: "U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF",
  vietnamese:
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
} as const;

type Script = keyof typeof UNICODE_RANGES;

interface Family {
  readonly font: Font;
  readonly family: string;
  /** Its package, whose last part its files begin with. */
  readonly source: string;
  readonly scripts: readonly Script[];
  readonly italic: boolean;
  /** Each file's weight, as the file and as CSS says it. */
  readonly weights: readonly (readonly [name: string, weight: string])[];
}

const SCRIPTS = Object.keys(UNICODE_RANGES) as readonly Script[];

const FAMILIES: readonly Family[] = [
  {
    font: "literata",
    family: "Clearline Literata",
    source: "@fontsource-variable/literata",
    scripts: SCRIPTS,
    italic: true,
    weights: [["wght", "200 900"]],
  },
  {
    font: "inter",
    family: "Clearline Inter",
    source: "@fontsource-variable/inter",
    scripts: SCRIPTS,
    italic: false,
    weights: [["wght", "100 900"]],
  },
  {
    font: "source-serif",
    family: "Clearline Source Serif",
    source: "@fontsource-variable/source-serif-4",
    scripts: SCRIPTS,
    italic: true,
    weights: [["wght", "200 900"]],
  },
  {
    font: "atkinson",
    family: "Clearline Atkinson",
    source: "@fontsource-variable/atkinson-hyperlegible-next",
    scripts: ["latin", "latin-ext"],
    italic: true,
    weights: [["wght", "200 800"]],
  },
  {
    font: "lexend",
    family: "Clearline Lexend",
    source: "@fontsource-variable/lexend",
    scripts: ["latin", "latin-ext", "vietnamese"],
    italic: false,
    weights: [["wght", "100 900"]],
  },
  {
    font: "opendyslexic",
    family: "Clearline OpenDyslexic",
    source: "@fontsource/opendyslexic",
    scripts: ["latin"],
    italic: true,
    weights: [
      ["400", "400"],
      ["700", "700"],
    ],
  },
];

/** The shipped faces. */
export const FONT_FILES: readonly FontFile[] = FAMILIES.flatMap((family) =>
  family.scripts.flatMap((script) => filesOf(family, script)),
);

/** Makes the shipped faces known to a page of the extension; the browser loads each when its characters first appear. */
export function registerFonts(document: Document): void {
  for (const { family, style, weight, unicodeRange, file } of FONT_FILES) {
    const source = `url("/fonts/${file}") format("woff2")`;
    document.fonts.add(new FontFace(family, source, { style, weight, unicodeRange, display: "swap" }));
  }
}

/** The faces that a text of `characters` needs in `font`, and the controls beside it: those that have one of them. */
export function fontsFor(characters: string, font: Font): readonly FontFile[] {
  // What is not shipped may be missing: then the text stands in the first.
  const shipped = FAMILIES.some((family) => family.font === font) || font === "system" ? font : "literata";
  const wanted = FONT_FILES.filter((file) => file.font === shipped || file.font === CONTROLS_FONT);
  return wanted.filter((file) => rangePattern(file.unicodeRange).test(characters));
}

const CONTROLS_FONT: Font = "inter";

/** Reads faces. For the background, whose origin is the package's. */
export async function readFontFiles(files: readonly FontFile[]): Promise<readonly FontBytes[]> {
  return Promise.all(
    files.map(async ({ family, style, weight, unicodeRange, file }) => {
      const response = await fetch(`/fonts/${file}`);
      return {
        family,
        style,
        weight,
        unicodeRange,
        base64: toBase64(new Uint8Array(await response.arrayBuffer())),
      };
    }),
  );
}

function filesOf({ font, family, source, italic, weights }: Family, script: Script): FontFile[] {
  const stem = source.split("/").at(-1);
  const styles = italic ? (["normal", "italic"] as const) : (["normal"] as const);
  return styles.flatMap((style) =>
    weights.map(([name, weight]) => {
      const file = `${stem}-${script}-${name}-${style}.woff2`;
      return { font, family, style, weight, unicodeRange: UNICODE_RANGES[script], file, source };
    }),
  );
}

/** `U+0100-02BA,U+2113` as `/[\u{0100}-\u{02BA}\u{2113}]/u`. */
function rangePattern(unicodeRange: string): RegExp {
  const ranges = unicodeRange
    .replaceAll("U+", "")
    .split(",")
    .map((range) => range.replace(/[\dA-F]+/g, "\\u{$&}"));
  return new RegExp(`[${ranges.join("")}]`, "u");
}

/** How many bytes go to `String.fromCharCode` at once: engines limit the number of arguments. */
const CHUNK_BYTES = 0x8000;

function toBase64(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES)));
  return btoa(chunks.join(""));
}
