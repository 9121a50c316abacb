import { Copy, WrapText } from "lucide";
import { type ComponentChild, render } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { StandingText } from "../article/ArticleBody";
import { IconButton } from "../IconButton";
import { Toast } from "../Toast";
import { useI18n } from "../use-i18n";
import { copyText } from "./copy-text";

interface CodeToolsProps {
  readonly text: StandingText;
}

/** Two buttons on each block of code: its lines wrapped, and all of it copied. */
export function CodeTools({ text }: CodeToolsProps) {
  const { t } = useI18n();
  const [copied, setCopied] = useState<{ readonly done: boolean } | null>(null);
  useLayoutEffect(() => {
    const buttons = (code: HTMLElement) => (
      <>
        <IconButton icon={WrapText} label={t("codeWrap")} onClick={() => code.toggleAttribute("data-wrap")} />
        <IconButton
          icon={Copy}
          label={t("codeCopy")}
          onClick={() => void copyText(code.textContent, code).then((done) => setCopied({ done }))}
        />
      </>
    );
    const boxes = [...text.body.querySelectorAll("pre")].map((code) => boxed(code, buttons(code)));
    return () => boxes.forEach(unbox);
  }, [text]);
  if (copied === null) return null;
  return (
    <Toast
      message={t(copied.done ? "copied" : "copyFailed")}
      action={null}
      onExpire={() => setCopied(null)}
      durationMs={2000}
    />
  );
}

/** Puts `code` into a box with `tools`, which hold no words: they would count as the article's. */
function boxed(code: HTMLElement, tools: ComponentChild): HTMLElement {
  const box = Object.assign(document.createElement("div"), { className: "code-box" });
  const host = Object.assign(document.createElement("div"), { className: "code-tools" });
  code.replaceWith(box);
  box.append(code, host);
  render(tools, host);
  return box;
}

function unbox(box: HTMLElement): void {
  const [code, host] = box.children;
  if (host !== undefined) render(null, host);
  if (code !== undefined) box.replaceWith(code);
}
