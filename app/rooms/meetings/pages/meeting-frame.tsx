import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { textsIn } from "../texts.ts";

/** Where the viewer stands. `process` is null for a committee's member who has no part in the process. */
export interface Where {
  slug: string;
  process: Process | null;
  role: Role | null;
}

type Props = {
  context: SignedIn;
  where: Where;
  title: string;
  /** Steps between the list of meetings and here; null on the list itself. */
  steps: { href: string; text: string }[] | null;
  children: ComponentChildren;
};

/** The frame of every page in this room. */
export function MeetingFrame({ context, where, title, steps, children }: Props) {
  const t = textsIn(context.lang);
  const { slug, process, role } = where;
  const list = steps ? [{ href: paths.meetings(slug), text: t.meetings }, ...steps] : [];
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={[...(process ? processCrumbs(context, process) : []), ...list]}
    >
      {process && <ProcessNav context={context} process={process} role={role} current="meetings" />}
      {children}
    </WorkPage>
  );
}
