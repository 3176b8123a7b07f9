import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { SenseTabs } from "../../tabs/sense-tabs.tsx";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  title: string;
  errors?: FormError[];
  /** A page under the first one. */
  isInner?: boolean;
  children: ComponentChildren;
};

/** What stands around every page of the exchange. */
export function ExchangeFrame({
  context,
  process,
  role,
  title,
  errors = [],
  isInner = false,
  children,
}: Props) {
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={[
        ...processCrumbs(context, process),
        ...(isInner ? [{ href: paths.exchange(process.slug), text: textsIn(context.lang).title }] : []),
      ]}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <SenseTabs lang={context.lang} slug={process.slug} current="exchange" />
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      {children}
    </WorkPage>
  );
}
