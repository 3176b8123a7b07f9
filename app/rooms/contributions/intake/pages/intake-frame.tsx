import type { ComponentChildren } from "preact";
import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { textsIn as roomTextsIn } from "../../texts.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  title: string;
  errors: FormError[];
  wide?: boolean;
  children: ComponentChildren;
};

/** What every page about bringing in without a document stands in. */
export function IntakeFrame({ context, process, role, title, errors, wide, children }: Props) {
  const { lang } = context;
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.statements(process.slug), text: roomTextsIn(lang).statements },
        { href: paths.intakes(process.slug), text: textsIn(lang).intakes },
      ]}
      failed={errors.length > 0}
      width={wide ? "wide" : "column"}
    >
      <ProcessNav context={context} process={process} role={role} current="statements" />
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      {children}
    </WorkPage>
  );
}
