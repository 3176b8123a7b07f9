import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { Tabs } from "#shell/parts/tabs/tabs.tsx";
import type { Process } from "../process.ts";
import { textsIn } from "../texts.ts";

/** The rooms of a process in the order of the river. */
const rooms = [
  ["overview", paths.process],
  ["documents", paths.documents],
  ["meetings", paths.meetings],
  ["statements", paths.statements],
  ["coding", paths.coding],
  ["findings", paths.findings],
  ["compiledNote", paths.compiledNote],
  ["summary", paths.summary],
] as const;

export type ProcessRoom = (typeof rooms)[number][0] | "publishing" | "members";

export type ProcessNavProps = {
  context: Pick<SignedIn, "lang">;
  process: Pick<Process, "slug">;
  /** The viewer's role here; members are for those who may let others in. */
  role: Role | null;
  /** Null on a page that belongs to none of them. */
  current: ProcessRoom | null;
};

/** The row every work page of a process carries under its top, the same everywhere. */
export function ProcessNav({ context, process, role, current }: ProcessNavProps) {
  const t = textsIn(context.lang);
  const shown: [ProcessRoom, (slug: string) => string][] = rooms.map(([room, path]) => [room, path]);
  if (may(role, "publish")) shown.push(["publishing", paths.publishing]);
  if (may(role, "members")) shown.push(["members", paths.processMembers]);
  return (
    <Tabs
      label={t.processRooms}
      items={shown.map(([room, path]) => ({
        href: path(process.slug),
        text: t.rooms[room],
        current: room === current,
      }))}
    />
  );
}
