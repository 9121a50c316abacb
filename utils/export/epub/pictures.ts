/** Pictures that every reading system shows, by their media type: https://www.w3.org/TR/epub-33/#sec-cmt-supported */
const ENDINGS: Readonly<Record<string, string>> = {
  png: "png",
  jpeg: "jpg",
  jpg: "jpg",
  gif: "gif",
  webp: "webp",
};

const DATA_URL = /^data:image\/(png|jpe?g|gif|webp);base64,([a-z0-9+/]+={0,2})$/i;

/** A picture as a file of the book. */
export interface BookPicture {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The pictures of a book, each once. */
export class BookPictures {
  readonly #byAddress = new Map<string, BookPicture>();

  /** The path of a picture that is in the text itself; `null` if books can't have it. */
  take(dataUrl: string): string | null {
    const [, type = "", base64 = ""] = DATA_URL.exec(dataUrl) ?? [];
    const ending = ENDINGS[type.toLowerCase()];
    if (ending === undefined) return null;
    const known = this.#byAddress.get(dataUrl);
    if (known !== undefined) return known.path;
    const bytes = bytesOf(base64);
    if (bytes === null) return null;
    const path = `images/${this.#byAddress.size + 1}.${ending}`;
    this.#byAddress.set(dataUrl, { path, mediaType: `image/${ending === "jpg" ? "jpeg" : ending}`, bytes });
    return path;
  }

  all(): readonly BookPicture[] {
    return [...this.#byAddress.values()];
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
