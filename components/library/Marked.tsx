import type { TextPart } from "./rows";

/** Text with the places marked where a search was met. */
export function Marked({ parts }: { readonly parts: readonly TextPart[] }) {
  return <>{parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>;
}
