import type { Lang } from "#base/i18n.ts";
import { paths } from "#base/paths.ts";
import { formatMoney } from "#shell/format/money.ts";
import { SumLine } from "#shell/parts/ledger/ledger.tsx";
import { balanceBudget } from "../balance-budget.ts";
import type { BudgetLine } from "../process.ts";
import { textsIn } from "../texts.ts";

type Props = { lines: readonly BudgetLine[]; lang: Lang; slug: string };

/** The money against what it covers, as a sum that adds up or says by how much it does not. */
export function MoneyLine({ lines, lang, slug }: Props) {
  const t = textsIn(lang);
  const balance = balanceBudget(lines);
  const change = (
    <a href={paths.budget(slug)}>{lines.length === 0 ? t.parts.budgetLine.none : t.parts.budgetLine.list}</a>
  );
  if (!balance) return <p>{change}</p>;
  const { total, totalLine, terms, rest, over } = balance;
  const money = (amount: number) => formatMoney(amount, lang);
  const unsplit = listWords(rest?.covers.map((line) => line.covers) ?? [], lang);
  return (
    <>
      <p>{totalLine ? t.moneyTotal(money(total)) : t.moneySum(money(total))}</p>
      {over === 0 && (terms.length > 0 || rest) && (
        <SumLine
          shape="stack"
          terms={[
            ...terms.map(({ line, amount }) => ({ count: money(amount), words: line.covers })),
            ...(rest && rest.amount > 0
              ? [{ count: money(rest.amount), words: unsplit ? t.restCovers(unsplit) : t.rest }]
              : []),
          ]}
          total={{ count: money(total), words: totalLine?.covers ?? t.total }}
        />
      )}
      {over > 0 && <p>{t.moneyOver(money(over))}</p>}
      {rest && rest.amount === 0 && unsplit && <p>{t.restUnknown(unsplit)}</p>}
      <p>{change}</p>
    </>
  );
}

const locales: Record<Lang, string> = { da: "da-DK", en: "en-GB" };

/** "hvidbog, møder og plan" */
function listWords(words: readonly string[], lang: Lang): string {
  return new Intl.ListFormat(locales[lang], { type: "conjunction" }).format(words);
}
