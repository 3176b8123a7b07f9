import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Warning } from "#formats/extraction.ts";
import { warningText } from "#formats/problem-texts.ts";
import type { CaseNumber, Fact, FuzzyDate } from "#formats/reading.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { formatReading, type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatBytes } from "#shell/format/bytes.ts";
import { formatDate, formatDateAndClock } from "#shell/format/date.ts";
import { formatMoney } from "#shell/format/money.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { LoadedReading, ReadingHead } from "../document.ts";
import { lineOf, type RawText, type Stretch } from "../raw-text.ts";
import { textsIn } from "../texts.ts";
import { FoundInDocument } from "./found-in-document.tsx";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  loaded: LoadedReading;
  raw: RawText;
  within: Stretch;
  readings: ReadingHead[];
  names: Map<string, string>;
  warnings: Warning[];
};

/** Facts listed on one page; a long document has its first. */
const factsShown = 200;

export function DocumentPage({
  context,
  process,
  role,
  loaded,
  raw,
  within,
  readings,
  names,
  warnings,
}: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const { document, reading } = loaded;
  const review = paths.documentReview(process.slug, document.id);
  const received = document.receivedOn ? new Date(`${document.receivedOn}T12:00:00Z`) : document.uploadedAt;
  return (
    <WorkPage
      {...frameOf(context)}
      title={document.title}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.documents(process.slug), text: t.documents },
      ]}
    >
      <ProcessNav context={context} process={process} role={role} current="documents" />
      <PageHead
        title={document.title}
        act={
          <ButtonLink kind="primary" href={review}>
            {t.review}
          </ButtonLink>
        }
      />
      <KeyValues
        label={t.title}
        items={[
          { key: t.kind, value: t.kinds[reading.kind] },
          { key: t.channel, value: t.channels[document.channel] },
          { key: t.received, value: formatDate(received, lang) },
          {
            key: t.originalText,
            value: document.removedAt ? (
              t.originalRemoved(formatDate(document.removedAt, lang))
            ) : (
              <a
                href={paths.documentOriginal(process.slug, document.id)}
              >{`${document.filename} (${formatBytes(document.size, lang)})`}</a>
            ),
          },
        ]}
      />
      {warnings.length > 0 && (
        <section>
          <h2>{t.warnings}</h2>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.code}${warning.detail}`}>{warningText(warning, lang)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t.readings}</h2>
        <Table
          caption={t.readings}
          captionHidden
          columns={[
            { header: t.number },
            { header: t.whatHappened },
            { header: t.state },
            { header: t.asData },
            { header: t.repairs, numeric: true },
            { header: t.doubts, numeric: true },
          ]}
          rows={readings.map((head) => ({
            cells: [
              <a key="number" class="nb" href={withQuery(review, { reading: head.number })}>
                {t.readingNo(head.number)}
              </a>,
              `${t.causes[head.cause]} · ${names.get(head.madeBy) ?? ""} · ${formatDateAndClock(head.madeAt, lang)}`,
              head.approvedAt
                ? t.approvedBy(names.get(head.approvedBy!) ?? "", formatDateAndClock(head.approvedAt, lang))
                : t.notApproved,
              <a
                key="data"
                href={paths.documentReading(process.slug, document.id, head.number)}
                aria-label={`JSON, ${t.readingNo(head.number)}`}
              >
                JSON
              </a>,
              head.repairs,
              head.openDoubts,
            ],
          }))}
        />
      </section>
      <section class="flow">
        <FoundInDocument context={context} loaded={loaded} raw={raw} within={within} />
      </section>
      {reading.facts.length > 0 && (
        <section>
          <h2>{t.facts}</h2>
          <Table
            caption={t.facts}
            captionHidden
            columns={[t.asWritten, t.kind, t.means, t.lineHead].map((header) => ({ header }))}
            rows={reading.facts.slice(0, factsShown).map((fact) => ({
              cells: [
                fact.text,
                t.factKinds[fact.kind],
                meaningOf(fact, lang, t.yearInferred),
                <a
                  key="line"
                  href={`${withQuery(review, { at: fact.spans[0]!.start })}#original-${lineOf(raw, fact.spans[0]!.start)}`}
                >
                  {t.line(lineOf(raw, fact.spans[0]!.start))}
                </a>,
              ],
            }))}
          />
        </section>
      )}
      {may(role, "publish") && (
        <p>
          <a href={paths.newRemoval(process.slug, "document", document.id)}>{t.removeByLaw}</a>
        </p>
      )}
    </WorkPage>
  );
}

function meaningOf(fact: Fact, lang: "da" | "en", inferred: string): string {
  if (fact.kind === "money") return formatMoney(fact.value as number, lang);
  if (fact.kind === "date") {
    const date = fact.value as FuzzyDate;
    const clock = date.clock && textsIn(lang).clock(date.clock);
    return [formatReading(date, lang), clock, date.yearInferred && `(${inferred})`].filter(Boolean).join(" ");
  }
  if (fact.kind === "caseNumber") {
    const number = fact.value as CaseNumber;
    return [number.kle, number.facet, number.number, number.year].filter(Boolean).join(" · ") || number.text;
  }
  return String(fact.value);
}
