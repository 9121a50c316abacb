import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { MannerShelf } from "../utils/manner";
import type { FreshCount } from "./article/FreshCount";
import type { FurtherPages } from "./article/FurtherPages";
import type { SelectionOffer } from "./article/SelectionOffer";
import type { SentenceMarks } from "./article/SentenceMarks";
import type { KeyPlace, KeysHelp } from "./keys/KeysHelp";
import type { Dress } from "./reader/Dress";
import type { ReaderNotice } from "./reader/ReaderNotice";
import type { ReaderSide } from "./reader/ReaderSide";
import type { TextPanel } from "./reader/TextPanel";
import type { AidButtons } from "./reading/AidButtons";
import type { Aloud } from "./reading/Aloud";
import type { CodeTools } from "./reading/CodeTools";
import type { Find } from "./reading/Find";
import type { FocusAids } from "./reading/FocusAids";
import type { FocusBar } from "./reading/FocusBar";
import type { HighlightEditor } from "./reading/HighlightEditor";
import type { HighlightSide } from "./reading/HighlightSide";
import type { Lightbox } from "./reading/Lightbox";
import type { Lookups } from "./reading/lookups/Lookups";
import type { NoteInPlace } from "./reading/NoteInPlace";
import type { Paging } from "./reading/paging/Paging";
import type { Reading } from "./reading/Reading";
import type { SelectionMenu } from "./reading/SelectionMenu";
import type { ReadingShelf } from "./reading/shelf";
import type { Way } from "./reading/Way";
import { useI18n } from "./use-i18n";

/** What a view shows later than its text, if at all: the components of each part, which is loaded when it is first used. */
export interface Parts {
  readonly aloud: { readonly Aloud: typeof Aloud; readonly manners: MannerShelf };
  readonly closer: {
    readonly CodeTools: typeof CodeTools;
    readonly Lightbox: typeof Lightbox;
    readonly NoteInPlace: typeof NoteInPlace;
  };
  readonly find: { readonly Find: typeof Find };
  readonly focus: { readonly FocusAids: typeof FocusAids; readonly FocusBar: typeof FocusBar };
  readonly dress: { readonly Dress: typeof Dress };
  readonly marking: {
    readonly HighlightEditor: typeof HighlightEditor;
    readonly HighlightSide: typeof HighlightSide;
    readonly SelectionMenu: typeof SelectionMenu;
  };
  readonly lookups: { readonly Lookups: typeof Lookups };
  readonly keys: { readonly KeysHelp: typeof KeysHelp; readonly place: KeyPlace };
  readonly paging: { readonly Paging: typeof Paging };
  readonly notice: { readonly ReaderNotice: typeof ReaderNotice };
  readonly offers: {
    readonly FurtherPages: typeof FurtherPages;
    readonly SelectionOffer: typeof SelectionOffer;
  };
  readonly reading: {
    readonly AidButtons: typeof AidButtons;
    readonly Reading: typeof Reading;
    readonly shelf: ReadingShelf;
  };
  readonly side: {
    readonly FreshCount: typeof FreshCount;
    readonly ReaderSide: typeof ReaderSide;
    readonly SentenceMarks: typeof SentenceMarks;
  };
  readonly text: { readonly TextPanel: typeof TextPanel };
  readonly way: { readonly Way: typeof Way };
}

export type PartName = keyof Parts;

/** Loads a part, or gives it again. It rejects where the extension has been updated under the page. */
export type LoadPart = <K extends PartName>(name: K) => Promise<Parts[K]>;

/** How the views under it get their parts. */
export const PartsContext = createContext<LoadPart | null>(null);

interface PartProps<K extends PartName> {
  readonly name: K;
  /** What of it is shown, once it is there. */
  readonly children: (part: Parts[K]) => ComponentChildren;
}

/** Shows something of a part: nothing while it loads, and what to do where it can't be loaded. */
export function Part<K extends PartName>({ name, children }: PartProps<K>) {
  const { t } = useI18n();
  const load = useContext(PartsContext);
  const [loaded, setLoaded] = useState<{ readonly part: Parts[K] | null } | null>(null);
  // After the frame that is due: the text comes first.
  useEffect(() => {
    const missing = () => setLoaded({ part: null });
    if (load === null) missing();
    else load(name).then((part) => setLoaded({ part }), missing);
  }, [name]);
  if (loaded === null) return null;
  if (loaded.part === null)
    return (
      <p class="part-missing" role="alert">
        {t("disconnected")}
      </p>
    );
  return <>{children(loaded.part)}</>;
}
