import type { Lang } from "#base/i18n.ts";
import { placeInSource } from "../source.ts";
import type { Statement } from "../statement.ts";
import { textsIn } from "../texts.ts";

type Props = { lang: Lang; slug: string; statement: Statement; title: string };

/** Where a statement comes from, in one quiet line: document, group and question when known, the way to its place. */
export function StatementSource({ lang, slug, statement, title }: Props) {
  const t = textsIn(lang);
  const known = [
    statement.group && groupName(statement.group, t.group),
    statement.questionNumber !== null && `${t.question} ${statement.questionNumber}`,
  ].filter(Boolean);
  return (
    <>
      <a href={placeInSource(slug, statement)}>{title}</a>
      {known.length > 0 && ` · ${known.join(" · ")}`}
    </>
  );
}

/** A group the note only numbers gets the word; »Bord 7« has its own. */
export function groupName(label: string, word: string): string {
  return /^\d/.test(label) ? `${word} ${label}` : label;
}
