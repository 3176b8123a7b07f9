import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { ListedMeeting } from "../queries.ts";
import { textsIn } from "../texts.ts";
import { MeetingFrame, type Where } from "./meeting-frame.tsx";
import { whenInWords } from "./meeting-name.ts";

type Props = { context: SignedIn; where: Where; meetings: ListedMeeting[] };

export function MeetingsPage({ context, where, meetings }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const unknown = <span class="quiet">{t.notWritten}</span>;
  return (
    <MeetingFrame context={context} where={where} title={t.meetings} steps={null}>
      <h1>{t.meetings}</h1>
      <p>{t.lead}</p>
      {meetings.length === 0 ? (
        <EmptyState
          what={t.none}
          why={t.noneNext}
          next={<a href={paths.documents(where.slug)}>{t.toDocuments}</a>}
        />
      ) : (
        <Table
          caption={t.meetings}
          captionHidden
          columns={[
            { header: t.meeting },
            { header: t.when },
            { header: t.where },
            { header: t.items, numeric: true },
          ]}
          rows={meetings.map((meeting) => ({
            cells: [
              <a key="name" href={paths.meeting(where.slug, meeting.id)}>
                {meeting.committeeName ?? t.kinds[meeting.kind]}
              </a>,
              meeting.heldOn ? whenInWords(meeting.heldOn, lang) : unknown,
              meeting.place ?? unknown,
              formatNumber(meeting.items, lang),
            ],
          }))}
        />
      )}
    </MeetingFrame>
  );
}
