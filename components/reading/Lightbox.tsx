import { ChevronLeft, ChevronRight, X, ZoomIn, ZoomOut } from "lucide";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { IconButton } from "../IconButton";
import { useI18n } from "../use-i18n";
import { captionOf, enlargeable } from "./pictures";

interface LightboxProps {
  readonly body: HTMLElement;
  /** The picture that it opens with. */
  readonly first: HTMLImageElement;
  readonly onClose: () => void;
}

/** The text's pictures as large as the window, one at a time; the arrows go to the next. */
export function Lightbox({ body, first, onClose }: LightboxProps) {
  const { t, number, dir } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  const [pictures] = useState(() => enlargeable(body));
  const [place, setPlace] = useState(() => Math.max(0, pictures.indexOf(first)));
  const [whole, setWhole] = useState(true);
  const picture = pictures[place] ?? first;
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>(".lightbox-picture")?.focus({ preventScroll: true });
    // It gives the focus back to where it was.
    return () => shown?.close();
  }, []);
  const step = (steps: number) => {
    setPlace((place + steps + pictures.length) % pictures.length);
    setWhole(true);
  };
  const press = (event: KeyboardEvent) => {
    const way = dir === "rtl" ? -1 : 1;
    if (event.key === "Escape") onClose();
    else if (whole && event.key === "ArrowRight") step(way);
    else if (whole && event.key === "ArrowLeft") step(-way);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const told = t("pictureOf", number(place + 1), number(pictures.length));
  return (
    <dialog
      ref={dialog}
      class="lightbox"
      aria-label={told}
      data-whole={whole ? "" : undefined}
      onKeyDown={press}
      onClose={onClose}
    >
      <div class="lightbox-tools">
        {pictures.length > 1 && (
          <>
            <IconButton
              icon={dir === "rtl" ? ChevronRight : ChevronLeft}
              label={t("picturePrevious")}
              onClick={() => step(-1)}
            />
            <span role="status">{told}</span>
            <IconButton
              icon={dir === "rtl" ? ChevronLeft : ChevronRight}
              label={t("pictureNext")}
              onClick={() => step(1)}
            />
          </>
        )}
        <IconButton
          icon={whole ? ZoomIn : ZoomOut}
          label={t(whole ? "pictureFull" : "pictureWhole")}
          onClick={() => setWhole(!whole)}
        />
        <IconButton icon={X} label={t("close")} onClick={onClose} />
      </div>
      <Picture picture={picture} onClick={() => setWhole(!whole)} />
    </dialog>
  );
}

interface PictureProps {
  readonly picture: HTMLImageElement;
  readonly onClick: () => void;
}

/** A copy of a picture in its largest size, with what the page says of it. */
function Picture({ picture, onClick }: PictureProps) {
  const { t } = useI18n();
  const caption = captionOf(picture);
  return (
    <figure>
      <div class="lightbox-area">
        <button
          type="button"
          class="lightbox-picture"
          aria-label={picture.alt || t("zoomPicture")}
          onClick={onClick}
        >
          <img
            key={picture}
            src={picture.src || picture.currentSrc}
            srcset={picture.srcset}
            sizes="100vw"
            alt=""
            referrerpolicy="no-referrer"
          />
        </button>
      </div>
      {caption !== "" && <figcaption dir="auto">{caption}</figcaption>}
    </figure>
  );
}
