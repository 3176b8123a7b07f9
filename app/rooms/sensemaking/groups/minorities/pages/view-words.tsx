import { paths } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { StatementQuote } from "#rooms/contributions/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { textsIn as groupTextsIn } from "../../texts.ts";
import type { MinorityView } from "../minority.ts";
import { textsIn } from "../texts.ts";
import type { MinoritiesProps } from "./minorities-page.tsx";

type Props = Pick<
  MinoritiesProps,
  "context" | "process" | "statements" | "titles" | "codeNames" | "groupName"
>;

/** How many, where they lie, and where they all come from. */
export function ViewFacts({ context: { lang }, view, codeNames, groupName }: Props & { view: MinorityView }) {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const code = view.code === null ? undefined : codeNames.get(view.code);
  const { dimensions } = groupTextsIn(lang);
  return (
    <>
      <p>
        <b>{t.kind[view.kind]}</b>
        {`: ${t.statements(n(view.statementIds.length), n(view.size))}`}
        {code && ` ${t.inCode(code)}`}
      </p>
      {view.from.length > 0 && (
        <p class="meta">
          {t.allFrom(
            view.from
              .map(
                ({ dimension, value }) =>
                  `${groupName(dimension, value)} (${dimensions[dimension].toLowerCase()})`,
              )
              .join(", "),
          )}{" "}
          {t.fromInside}
        </p>
      )}
    </>
  );
}

/** Their words, each with its number and place. */
export function ViewQuotes({
  context: { lang },
  process,
  statements,
  titles,
  ids,
}: Props & { ids: string[] }) {
  const shown = ids.flatMap((id): Statement[] => {
    const statement = statements.get(id);
    return statement ? [statement] : [];
  });
  return (
    <ul class="plain flow-s">
      {shown.map((statement) => (
        <li key={statement.id}>
          <StatementQuote
            lang={lang}
            slug={process.slug}
            statement={statement}
            titles={titles}
            href={paths.codingAct(process.slug, statement.id)}
          />
        </li>
      ))}
    </ul>
  );
}
