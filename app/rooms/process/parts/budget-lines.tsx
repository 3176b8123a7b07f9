import { z } from "zod";
import { paths } from "#base/paths.ts";
import { formatMoney } from "#shell/format/money.ts";
import { Checkboxes } from "#shell/parts/checkboxes/checkboxes.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { moneyWords, requiredText } from "../inputs.ts";
import type { BudgetLine, Values } from "../process.ts";
import { textsIn } from "../texts.ts";
import type { PartKind } from "./part-kind.ts";
import { deletePart, insertBudgetLine, listBudgetLines, updateBudgetLine } from "./part-queries.ts";

export const budgetLines: PartKind<BudgetLine> = {
  name: "budgetLine",
  table: "budget_line",
  paths: {
    list: paths.budget,
    one: paths.budgetLine,
    move: paths.budgetLineMove,
    removal: paths.budgetLineRemoval,
  },
  input: z
    .object({
      covers: requiredText(500, "Skriv, hvad pengene går til.", "Write what the money is for."),
      amount: moneyWords,
      isTotal: z.literal("yes").optional(),
    })
    .transform(
      ({ covers, amount, isTotal }): Values<BudgetLine> => ({
        covers,
        ...amount,
        isTotal: isTotal === "yes",
      }),
    ),
  list: listBudgetLines,
  insert: insertBudgetLine,
  update: updateBudgetLine,
  remove: (trx, id) => deletePart(trx, "budget_line", id),
  findFault(others, { isTotal, amountOere }) {
    if (isTotal && amountOere === null)
      return {
        field: "amount",
        da: "Skriv, hvor meget der er i alt.",
        en: "Write how much there is in total.",
      };
    if (isTotal && others.some((other) => other.isTotal))
      return {
        field: "isTotal",
        da: "Der er allerede en linje med beløbet i alt. Ret den i stedet.",
        en: "There is already a line with the total. Change that one instead.",
      };
    return null;
  },
  typed: ({ covers, amountText, isTotal }) => ({ covers, amount: amountText, isTotal: isTotal ? "yes" : "" }),
  blank: { covers: "", amount: "", isTotal: "" },
  titleOf: (line) => line.covers,
  Fields: ({ lang, typed, errors }) => {
    const t = textsIn(lang);
    return (
      <>
        <TextInput id="covers" label={t.covers} value={typed.covers} error={errorFor(errors, "covers")} />
        <TextInput
          id="amount"
          label={t.amount}
          hint={t.amountHint}
          optional
          value={typed.amount}
          error={errorFor(errors, "amount")}
        />
        <Checkboxes
          id="isTotal"
          legend={t.totalLegend}
          optional
          options={[{ value: "yes", text: t.isTotal }]}
          values={typed.isTotal ? [typed.isTotal] : []}
          error={errorFor(errors, "isTotal")}
        />
      </>
    );
  },
  Told: ({ part, lang }) => {
    const t = textsIn(lang);
    return (
      <p>
        {part.isTotal && <b>{t.total}: </b>}
        {part.covers} ·{" "}
        {part.amountOere === null ? (
          <span class="quiet">{t.noAmount}</span>
        ) : (
          <b class="nb">{formatMoney(part.amountOere, lang)}</b>
        )}
      </p>
    );
  },
};
