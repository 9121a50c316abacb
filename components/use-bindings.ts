import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { KeyBindings } from "../utils/keys";

/** The keys that the reader has changed, for the views under it. */
export const BindingsContext = createContext<KeyBindings>({});

export function useBindings(): KeyBindings {
  return useContext(BindingsContext);
}
