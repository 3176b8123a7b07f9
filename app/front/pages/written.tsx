import type { Lang } from "#base/i18n.ts";

/** Words the municipality wrote, in the one language it wrote them in: a screen reader on an English page speaks them as Danish. */
export function Written({ lang, children }: { lang: Lang; children: string }) {
  return <span lang={lang === "da" ? undefined : "da"}>{children}</span>;
}
