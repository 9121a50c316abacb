import type { Rule } from "../rule";

/** Notices that the page holds part of the article back. */
export const ACCESS_RULES: readonly Rule[] = [
  {
    id: "share-left-to-read",
    role: "access-notice",
    words: [
      "you (still )?have (left )?\\d{1,3}([.,]\\d+)? ?% (of (this|the) (article|story|text) )?(left )?to read(\\. .{0,80})?",
      "il vous reste \\d{1,3}([.,]\\d+)? ?% de (cet article|ce texte) à lire(\\. .{0,80})?",
      "(te|le) queda (el|un) \\d{1,3}([.,]\\d+)? ?% (de este artículo )?(por|para) leer(\\. .{0,80})?",
      "(ihnen bleiben|sie haben noch) \\d{1,3}([.,]\\d+)? ?% (dieses artikels|des artikels)( zu lesen)?(\\. .{0,80})?",
      "\\d{1,3}([.,]\\d+)? ?% (of (this|the) (article|story) )?(remaining|left)",
    ],
  },
  {
    id: "subscribers-only",
    role: "access-notice",
    words: [
      "(this|the (following|rest( of (this|the) (article|story))?)|the full (article|story))( (article|story|content|page|post))? is (only )?(available )?(reserved )?(for|to) (our )?(paying |registered |premium )?(subscribers|members)( only)?",
      "(please )?(subscribe|sign in|log in|register|sign up)( now| today| or (subscribe|sign in|log in|register))? to (continue|keep|finish|read|unlock)( reading)?( (this|the)( full)? (article|story|content))?",
      "to (continue|keep) reading,? (please )?(subscribe|sign in|log in|register).{0,60}",
      "(already|are you) a (subscriber|member)\\? ?(log|sign) in( here)?",
      "subscriber[- ]only( content| article)?",
      "la suite (de cet article )?est réservée aux abonnés",
      "pour lire (la suite|l['’]intégralité|cet article).{0,100}(abonn|compte|inscri|connect).{0,60}",
      "(cet|l['’]) ?article est réservé aux abonnés",
      "(weiterlesen|jetzt weiterlesen) mit .{1,40}",
      "(dieser|der) artikel ist (nur )?für abonnenten( verfügbar)?",
      "(este )?(contenido|artículo) (exclusivo|solo) para suscriptores",
      "(conteúdo|artigo) exclusivo para assinantes",
      "(contenuto|articolo) riservato agli abbonati",
    ],
  },
];

const SHARE = /(\d{1,3}(?:[.,]\d+)?) ?%/;

/** The share of the article that a notice says is missing, from 0 to 1; `null` if it names none. */
export function remainingShare(notice: string): number | null {
  const percent = Number(SHARE.exec(notice)?.[1]?.replace(",", "."));
  return Number.isFinite(percent) && percent <= 100 ? Math.round(percent * 100) / 10_000 : null;
}
