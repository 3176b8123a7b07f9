import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { codePointIndex } from "#formats/code-points.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import type { OwnText } from "../own-text.ts";
import type { Statement } from "../statement.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  contribution: OwnText;
  title: string;
  statements: Statement[];
  /** Code point of the passage somebody came to see. */
  at: number | null;
  mayRemove: boolean;
};

/** What one sender sent, word for word, with the statements in it: the place a quote leads to. */
export function ContributionPage({
  context,
  process,
  contribution,
  title,
  statements,
  at,
  mayRemove,
}: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.statements(process.slug), text: t.statements },
      ]}
    >
      <h1>{title}</h1>
      <KeyValues
        label={t.source}
        items={[
          { key: t.channel, value: t.channels[contribution.channel] ?? contribution.channel },
          {
            key: t.saidOn,
            value: contribution.saidOn
              ? formatDate(new Date(`${contribution.saidOn}T12:00:00Z`), lang)
              : t.unknown,
          },
          { key: t.senderKind, value: contribution.senderKind ?? t.unknown },
          { key: t.place, value: contribution.place ?? t.unknown },
          ...(contribution.ownId ? [{ key: t.ownId, value: contribution.ownId }] : []),
          { key: t.basis, value: t.bases[contribution.basis] },
        ]}
      />
      <h2>{t.asSent}</h2>
      <div class="said-text" lang="da">
        {piecesOf(contribution.rawText, statements).map(({ text, statement }, index) =>
          statement ? (
            <span key={index} id={`at-${statement.rawStart}`}>
              {statement.rawStart === at ? <mark>{text}</mark> : text}{" "}
              <a
                class="meta"
                href={paths.statement(process.slug, statement.id)}
                aria-label={t.statementNo(formatNumber(statement.number, lang))}
              >
                [{formatNumber(statement.number, lang)}]
              </a>
            </span>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}
      </div>
      {mayRemove && (
        <p>
          <a href={paths.newRemoval(process.slug, "contribution", contribution.id)}>{t.removeByLaw}</a>
        </p>
      )}
    </WorkPage>
  );
}

interface TextPiece {
  text: string;
  statement: Statement | null;
}

/** The text with each counted statement's first stretch set apart; a stretch two statements share goes to the first. */
function piecesOf(rawText: string, statements: Statement[]): TextPiece[] {
  const index = codePointIndex(rawText);
  const pieces: TextPiece[] = [];
  let done = 0;
  const put = (end: number, statement: Statement | null) => {
    if (end > done) pieces.push({ text: rawText.slice(done, end), statement });
    done = Math.max(done, end);
  };
  const counted = statements.filter((each) => each.retired === null);
  for (const each of counted.sort((a, b) => a.rawStart - b.rawStart || a.number - b.number)) {
    const span = each.spans.find(({ start }) => index.toUtf16(start) >= done);
    if (!span) continue;
    put(index.toUtf16(span.start), null);
    put(index.toUtf16(span.end), each);
  }
  put(rawText.length, null);
  return pieces;
}
