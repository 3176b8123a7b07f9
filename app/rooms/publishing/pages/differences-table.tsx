import type { SignedIn } from "#base/context.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Table } from "#shell/parts/table/table.tsx";
import type { Differences } from "../differences.ts";
import { textsIn } from "../texts.ts";

/** Texts told one by one; more than these are a new text. */
const textsShown = 20;

/** What the public reads beside what stands now. */
export function DifferencesTable({
  context: { lang },
  differences,
}: {
  context: SignedIn;
  differences: Differences;
}) {
  const t = textsIn(lang);
  const n = (value: number | null | undefined) =>
    value === undefined ? t.differences.none : value === null ? t.fewer : formatNumber(value, lang);
  const { lists, texts, statements } = differences;
  const rows = Math.max(texts.gone.length, texts.added.length);
  return (
    <section class="flow">
      <h2>{t.differs}</h2>
      <p class="meta">{t.differsLead}</p>
      <Table
        caption={t.differs}
        captionHidden
        columns={[t.what, t.was, t.is].map((header) => ({ header }))}
        rows={[
          ...lists.map(({ heading, was, is }) => ({
            cells: [heading[lang], n(was), was === is ? t.differences.others(n(is)) : n(is)],
          })),
          ...Array.from({ length: Math.min(rows, textsShown) }, (_, at) => ({
            cells: [
              t.differences.pageText,
              texts.gone[at] ?? t.differences.none,
              texts.added[at] ?? t.differences.none,
            ],
          })),
          ...(rows > textsShown
            ? [{ cells: [t.differences.pageText, "", t.differences.texts(rows - textsShown)] }]
            : []),
          ...(statements > 0
            ? [{ cells: [t.differences.statements, "", t.differences.words(statements)] }]
            : []),
        ]}
      />
    </section>
  );
}
