import type { ComponentChildren } from "preact";

type Words = {
  /** Byte for byte as in the reading. The marks » and « are drawn by the stylesheet and are not in the text. */
  text: string;
  lang?: string;
};

export type QuoteProps = Words & {
  /** Where it comes from: "Bord 7, Nørre Balle, 11. juni 2026". */
  source?: ComponentChildren;
  size?: "large" | "small";
};

/** What someone said, in serif, which is kept for that alone. */
export function Quote({ text, lang, source, size }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote class={size ? `said said-${size}` : "said"}>
        <p class="said-text" lang={lang}>
          {text}
        </p>
      </blockquote>
      {source && <figcaption class="src">{source}</figcaption>}
    </figure>
  );
}

/** The same inside a sentence of ours, or in a list. `bare` leaves the marks out. */
export function Said({ text, lang, bare }: Words & { bare?: boolean }) {
  return (
    <span class={bare ? "said said-in" : "said said-in said-text"} lang={lang}>
      {text}
    </span>
  );
}

/** A statement shown in the contribution it stands in. */
export type QuoteInContextProps = { before: string; text: string; after: string; lang?: string };

export function QuoteInContext({ before, text, after, lang }: QuoteInContextProps) {
  return (
    <span class="said said-in said-text" lang={lang}>
      {before}
      <mark>{text}</mark>
      {after}
    </span>
  );
}
