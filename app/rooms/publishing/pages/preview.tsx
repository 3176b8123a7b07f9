import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Details } from "#shell/parts/details/details.tsx";
import { Quote } from "#shell/parts/quote/quote.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { Artefact } from "../artefact.ts";
import { textsOf } from "../artefact-texts.ts";
import { quotedNumbers } from "../quoted-numbers.ts";
import { textsIn } from "../texts.ts";

/** What the page would say: its texts, its numbers, the words it quotes, and how much is held back. */
export function Preview({
  context: { lang },
  process,
  thing,
  artefact,
}: {
  context: SignedIn;
  process: Process;
  /** Its name in addresses. */
  thing: string;
  artefact: Artefact;
}) {
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const { page, lists, statements } = artefact;
  const quoted = new Set(quotedNumbers(page));
  const held = statements.filter(({ heldBack }) => heldBack !== null).length;
  const masked = statements.filter((each) => each.masked).length;
  return (
    <section class="flow">
      <h2>{t.preview}</h2>
      <p>
        <a href={paths.publishingPreview(process.slug, thing)}>{t.seePreview}</a>
      </p>
      {held > 0 && <p>{t.heldBack(held)}</p>}
      {masked > 0 && <p>{t.masked(masked)}</p>}
      <Table
        caption={t.previewNumbers}
        columns={[{ header: t.what }, { header: t.is, numeric: true }]}
        rows={lists.map(({ heading, count }) => ({
          cells: [heading[lang], count === null ? t.fewer : n(count)],
        }))}
      />
      {quoted.size > 0 && (
        <>
          <h3>{t.quotes}</h3>
          {statements
            .filter(({ number, text }) => quoted.has(number) && text !== null)
            .map(({ number, text, title }) => (
              <Quote
                key={number}
                text={text!}
                lang="da"
                size="small"
                source={[t.inStatement(n(number)), title].filter(Boolean).join(", ")}
              />
            ))}
        </>
      )}
      <Details summary={t.texts}>
        <ul>
          {looseTexts(artefact).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Details>
    </section>
  );
}

const looseTexts = (artefact: Artefact) => [
  ...new Set(
    textsOf(artefact).flatMap((each) =>
      each.statement === null && each.where !== "ledger" ? [each.text] : [],
    ),
  ),
];
