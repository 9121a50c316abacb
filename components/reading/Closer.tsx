import { useState } from "preact/hooks";
import type { StandingText } from "../article/ArticleBody";
import { Part } from "../Part";
import { linkedNote } from "./notes";
import { enlargeable, pictureOf } from "./pictures";
import { useOpening } from "./use-opening";
import { useRootKeys } from "./use-root-keys";

interface CloserProps {
  readonly text: StandingText;
  readonly scroller: HTMLElement;
}

/** What of a text can be looked at closer: pictures, notes at their references, code. Each is loaded when it is first used. */
export function Closer({ text, scroller }: CloserProps) {
  const { body } = text;
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  const [reference, setReference] = useState<HTMLElement | null>(null);
  useOpening(text, (target) => {
    const image = pictureOf(target);
    const note = linkedNote(target);
    if (image !== null) setPicture(image);
    else if (note !== null) setReference(note.reference);
    return image !== null || note !== null;
  });
  useRootKeys(body, {
    zoomPicture: () => {
      const first = enlargeable(body).find((image) => image.getBoundingClientRect().bottom > 0);
      if (first === undefined) return false;
      setPicture(first);
      return true;
    },
  });
  return (
    <>
      {picture !== null && (
        <Part name="closer">
          {({ Lightbox }) => <Lightbox body={body} first={picture} onClose={() => setPicture(null)} />}
        </Part>
      )}
      {reference !== null && (
        <Part name="closer">
          {({ NoteInPlace }) => (
            <NoteInPlace scroller={scroller} reference={reference} onClose={() => setReference(null)} />
          )}
        </Part>
      )}
      {body.querySelector("pre") !== null && (
        <Part name="closer">{({ CodeTools }) => <CodeTools text={text} />}</Part>
      )}
    </>
  );
}
