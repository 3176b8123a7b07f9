import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { AgendaItem, Meeting } from "../meeting.ts";
import { textsIn } from "../texts.ts";
import { MeetingFrame, type Where } from "./meeting-frame.tsx";
import { itemName, meetingName, whenInWords } from "./meeting-name.ts";
import { SourceLink } from "./source-link.tsx";

type Props = {
  context: SignedIn;
  where: Where;
  meeting: Meeting;
  items: AgendaItem[];
  documentTitle: string | null;
};

export function MeetingPage({ context, where, meeting, items, documentTitle }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const name = meetingName(meeting, lang);
  const source = documentTitle !== null && (
    <SourceLink slug={where.slug} documentId={meeting.documentId} start={null} text={documentTitle} />
  );
  return (
    <MeetingFrame context={context} where={where} title={name} steps={[]}>
      <PageHead title={name} />
      <KeyValues
        label={t.meeting}
        items={[
          { key: t.kind, value: t.kinds[meeting.kind] },
          { key: t.when, value: meeting.heldOn ? whenInWords(meeting.heldOn, lang) : t.notWritten },
          { key: t.where, value: meeting.place ?? t.notWritten },
          ...(source ? [{ key: t.source, value: source }] : []),
        ]}
      />
      <h2>{t.itemCount(items.length, formatNumber(items.length, lang))}</h2>
      {items.length === 0 ? (
        <EmptyState what={t.noItems} why={t.noItemsNext} next={source || null} />
      ) : (
        <Table
          caption={t.items}
          captionHidden
          columns={[{ header: t.item }, { header: t.caseNumber }, { header: t.outcome }]}
          rows={items.map(({ id, content }) => ({
            cells: [
              <a key="item" href={paths.agendaItem(where.slug, id)}>
                {itemName(content, lang)}
              </a>,
              content.caseNumber?.text ?? "–",
              content.outcome ? t.outcomes[content.outcome.kind] : "–",
            ],
          }))}
        />
      )}
    </MeetingFrame>
  );
}
