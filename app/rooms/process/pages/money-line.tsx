import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { formatMoney } from "#shell/format/money.ts";
import { Table } from "#shell/parts/table/table.tsx";
import { balanceBudget } from "../balance-budget.ts";
import { capitalise } from "../fuzzy-words.ts";
import type { BudgetLine } from "../process.ts";
import { textsIn } from "../texts.ts";

/** Without a slug nothing leads to where the money is edited. */
type Props = { lines: readonly BudgetLine[]; lang: Lang; slug?: string };

/** The money against what it covers, as a sum that adds up or says by how much it does not. */
export function MoneyLine({ lines, lang, slug }: Props) {
  const t = textsIn(lang);
  const balance = balanceBudget(lines);
  const change = slug && (
    <p>
      <a href={paths.budget(slug)}>{lines.length === 0 ? t.parts.budgetLine.none : t.seeBudget}</a>
    </p>
  );
  if (!balance) return change || null;
  const { total, totalLine, terms, rest, over } = balance;
  const money = (amount: number) => formatMoney(amount, lang);
  const unsplit = capitalise(listWords(rest?.covers.map((line) => line.covers) ?? [], lang));
  return (
    <>
      <p>{totalLine ? t.moneyTotal(money(total), totalLine.covers) : t.moneySum(money(total))}</p>
      {(terms.length > 0 || rest) && (
        <Table
          caption={t.moneyCovers}
          captionHidden
          columns={[{ header: t.coversShort }, { header: t.granted, numeric: true }]}
          rows={[
            ...terms.map(({ line, amount }) => ({
              cells: [line.covers, <Kroner key="amount" text={money(amount)} />],
            })),
            ...(rest && rest.amount > 0
              ? [{ cells: [unsplit || t.rest, <Kroner key="amount" text={money(rest.amount)} />] }]
              : []),
            ...(over === 0
              ? [{ sum: true, cells: [t.total, <Kroner key="amount" text={money(total)} />] }]
              : []),
          ]}
        />
      )}
      {over > 0 && <p>{t.moneyOver(money(over))}</p>}
      {rest && rest.amount === 0 && unsplit && <p>{t.restUnknown(unsplit)}</p>}
      {change}
    </>
  );
}

/** An amount is never broken over two lines. */
function Kroner({ text }: { text: string }) {
  return <span class="nb">{text}</span>;
}

const locales: Record<Lang, string> = { da: "da-DK", en: "en-GB" };

/** "hvidbog, møder og plan" */
function listWords(words: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(locales[lang], { type: "conjunction" }).format(words);
}
