import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import type { Role } from "#rooms/people/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import type { BreadcrumbItem } from "#shell/parts/breadcrumb/breadcrumb.tsx";
import type { Process } from "../process.ts";
import { processCrumbs } from "../process-crumbs.ts";
import { ProcessNav, type ProcessRoom } from "./process-nav.tsx";

/** Who looks at which process, in what role: what every page of this room stands on. */
export type Standing = { context: SignedIn; process: Process; role: Role | null };

type Props = Standing & {
  title: string;
  current?: ProcessRoom;
  /** Steps between the process and this page. */
  crumbs?: readonly BreadcrumbItem[];
  failed?: boolean;
  children: ComponentChildren;
};

/** A work page of this room: crumbs, the row of rooms, and the page below them. */
export function WorkFrame({ context, process, role, title, current, crumbs = [], failed, children }: Props) {
  const atProcess = current === "overview" && title === process.name;
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={atProcess ? [] : [...processCrumbs(context, process), ...crumbs]}
      failed={failed ?? false}
    >
      <ProcessNav context={context} process={process} role={role} current={current ?? null} />
      {children}
    </WorkPage>
  );
}
