import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads } from "#base/endpoint.ts";
import { page } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import { listDocumentTitles } from "#rooms/documents/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import * as inputs from "./inputs.ts";
import { AgendaItemPage } from "./pages/agenda-item-page.tsx";
import type { Where } from "./pages/meeting-frame.tsx";
import { MeetingPage } from "./pages/meeting-page.tsx";
import { MeetingsPage } from "./pages/meetings-page.tsx";
import * as queries from "./queries.ts";

export function meetingEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.meetings(":slug"), { input: inputs.listInput }, async (context, { slug }) => {
      const where = await whereIs(context, slug);
      const meetings = await queries.listMeetings(context.trx, where.process?.id ?? null);
      if (!where.process && meetings.length === 0) throw problems.notFound();
      return page(<MeetingsPage context={context} where={where} meetings={meetings} />, {
        data: { meetings },
      });
    }),
    reads(paths.meeting(":slug", ":id"), { input: inputs.meetingInput }, async (context, { slug, id }) => {
      const { trx } = context;
      const where = await whereIs(context, slug);
      const meeting = ofProcess(where, await queries.getMeeting(trx, id));
      const items = await queries.listItems(trx, id);
      const titles = where.process ? await listDocumentTitles(trx, where.process.id) : null;
      return page(
        <MeetingPage
          context={context}
          where={where}
          meeting={meeting}
          items={items}
          documentTitle={titles?.get(meeting.documentId) ?? null}
        />,
        { data: { meeting, items } },
      );
    }),
    reads(paths.agendaItem(":slug", ":id"), { input: inputs.itemInput }, async (context, { slug, id }) => {
      const { trx } = context;
      const where = await whereIs(context, slug);
      const item = ofProcess(where, await queries.getItem(trx, id));
      const meeting = await queries.getMeeting(trx, item.meetingId);
      const items = await queries.listItems(trx, meeting.id);
      return page(
        <AgendaItemPage context={context} where={where} meeting={meeting} item={item} items={items} />,
        {
          data: { item, meeting },
        },
      );
    }),
  ];
}

/**
 * The process, when the viewer may see it. A committee's member without a part
 * in the process still reads the committee's own meetings; what that is, the
 * gate decides (005-meetings.sql).
 */
async function whereIs({ trx, viewer }: SignedIn, slug: string): Promise<Where> {
  try {
    const process = await getProcessBySlug(trx, slug);
    return { slug, process, role: await findRole(trx, process.id, viewer) };
  } catch (error) {
    if (error instanceof Problem && error.kind.status === 404) return { slug, process: null, role: null };
    throw error;
  }
}

/** A meeting of one process is not found under the address of another. */
function ofProcess<Thing extends { processId: string }>({ process }: Where, thing: Thing): Thing {
  if (process && thing.processId !== process.id) throw problems.notFound();
  return thing;
}
