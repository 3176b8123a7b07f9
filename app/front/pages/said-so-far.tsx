import type { Lang } from "#base/i18n.ts";
import type { Channel } from "#rooms/documents/door.ts";
import type { PublicCount, SaidSoFar } from "#rooms/publishing/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatPercent } from "#shell/format/number.ts";
import { Band } from "#shell/parts/band/band.tsx";
import { Figures } from "#shell/parts/figures/figures.tsx";
import { Ledger } from "#shell/parts/ledger/ledger.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { figureOf, PublicNumber } from "../public-number.tsx";
import { textsIn } from "../texts.ts";

type Props = { said: SaidSoFar | null; lang: Lang; hrefOf: (key: string) => string };

/** What has been said so far: each unit for itself, how it came, and whether the sum holds. */
export function SaidSoFarBand({ said, lang, hrefOf }: Props) {
  const t = textsIn(lang);
  if (!said)
    return (
      <Band sheet labelledBy="said">
        <h2 id="said">{t.said}</h2>
        <p>{t.nothingSaid}</p>
      </Band>
    );
  const figure = (count: PublicCount, counts: (n: number) => string) => ({
    count: figureOf(count, lang),
    counts: counts(count.count ?? 4),
    href: hrefOf(count.list),
  });
  return (
    <Band sheet labelledBy="said">
      <h2 id="said">{t.said}</h2>
      <p class="note">{t.saidNote(formatDate(new Date(said.countedAt), lang))}</p>
      <Figures
        items={[
          figure(said.inputs, t.counts.inputs),
          figure(said.notes, t.counts.notes),
          ...(said.groups ? [figure(said.groups, t.counts.groups)] : []),
          figure(said.statements, t.counts.statements),
        ]}
      />
      <div class="two two-even said-two">
        <div class="flow-s">
          <h3 id="by-channel">{t.byChannel}</h3>
          <ChannelTable said={said} lang={lang} hrefOf={hrefOf} />
        </div>
        <div class="flow-s">
          <h3 id="ledger">{t.ledger}</h3>
          <p class="note">{t.ledgerNote}</p>
          <PublicLedger ledger={said.ledger} lang={lang} hrefOf={hrefOf} />
        </div>
      </div>
    </Band>
  );
}

function ChannelTable({ said, lang, hrefOf }: Props & { said: SaidSoFar }) {
  const t = textsIn(lang);
  const number = (count: PublicCount, unit: "contribution" | "note") =>
    count.count === 0 ? "0" : <PublicNumber count={count} unit={unit} lang={lang} hrefOf={hrefOf} bare />;
  const share = ({ count }: PublicCount, whole: PublicCount) =>
    count && whole.count ? formatPercent(count / whole.count, lang) : "–";
  const isFolded = said.channels.some(({ channels }) => channels.length > 1);
  return (
    <>
      <Table
        caption={t.byChannel}
        captionHidden
        columns={[
          { header: t.channel },
          { header: t.inputsHead, numeric: true },
          { header: t.shareOf(figureOf(said.inputs, lang)), numeric: true },
          { header: t.notesHead, numeric: true },
          { header: t.shareOf(figureOf(said.notes, lang)), numeric: true },
        ]}
        rows={[
          ...said.channels.map(({ channels, inputs, notes }) => ({
            cells: [
              namesOf(channels, lang),
              number(inputs, "contribution"),
              share(inputs, said.inputs),
              number(notes, "note"),
              share(notes, said.notes),
            ],
          })),
          {
            sum: true,
            cells: [t.inAll, number(said.inputs, "contribution"), "", number(said.notes, "note"), ""],
          },
        ]}
      />
      {isFolded && <p class="note">{t.folded}</p>}
    </>
  );
}

function namesOf(channels: readonly Channel[], lang: Lang): string {
  const t = textsIn(lang);
  const [first = "", ...others] = channels.map((each) => t.channels[each]);
  const list = [first, ...others.map((each) => each.toLowerCase())];
  return new Intl.ListFormat(lang === "da" ? "da-DK" : "en-GB", { type: "conjunction" }).format(list);
}

/** Every statement in one place, as a sum. */
function PublicLedger({
  ledger,
  lang,
  hrefOf,
}: {
  ledger: SaidSoFar["ledger"];
  lang: Lang;
  hrefOf: (key: string) => string;
}) {
  const t = textsIn(lang);
  const term = (words: string, count: PublicCount) => ({
    words,
    count: figureOf(count, lang),
    href: hrefOf(count.list),
  });
  // A group of several has no number of its own: each number here opens a list, and the group has none.
  const group = (words: string, parts: ReturnType<typeof term>[]) =>
    parts.length === 1
      ? { ...parts[0]!, words: `${words}: ${parts[0]!.words}` }
      : { words, count: "", parts };
  const { coded, rest, excluded, waiting, total } = ledger;
  return (
    <Ledger
      caption={t.ledgerCaption}
      captionHidden
      question={t.ledgerCaption}
      unit={t.statementsHead}
      rows={[
        term(t.coded, coded),
        ...(rest.length > 0
          ? [
              group(
                t.inRest,
                rest.map((each) => term(each.name, each.count)),
              ),
            ]
          : []),
        ...(excluded.length > 0
          ? [
              group(
                t.leftOut,
                excluded.map((each) => term(each.reason, each.count)),
              ),
            ]
          : []),
        ...(waiting.count === 0 ? [] : [term(t.waiting, waiting)]),
      ]}
      total={term(t.total, total)}
    />
  );
}
