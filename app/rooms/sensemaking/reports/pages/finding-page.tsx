import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { type FocusArea, type Process, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { textsIn } from "../texts.ts";
import { FindingForm, type TypedFinding } from "./finding-form.tsx";

type Props = {
  context: SignedIn;
  process: Process;
  id: string;
  areas: FocusArea[];
  typed: TypedFinding;
  errors?: FormError[];
};

export function FindingPage({ context, process, id, areas, typed, errors = [] }: Props) {
  const t = textsIn(context.lang);
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.editFinding}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.findings(process.slug), text: t.findings },
      ]}
      failed={errors.length > 0}
    >
      <h1>{t.editFinding}</h1>
      <ErrorSummary errors={errors} />
      <FindingForm
        action={paths.finding(process.slug, id)}
        areas={areas}
        lang={context.lang}
        typed={typed}
        errors={errors}
      />
    </WorkPage>
  );
}
