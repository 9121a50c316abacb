import article from "../../components/styles/article.css?inline";
import base from "../../components/styles/base.css?inline";
import reader from "../../components/styles/reader.css?inline";
import tokens from "../../components/styles/tokens.css?inline";
import dialog from "./dialog.css?inline";

/** All that the overlay wears, for its shadow root. */
export const STYLES = [tokens, base, article, reader, dialog].join("\n");
