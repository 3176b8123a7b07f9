import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { ErrorSummary, errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Progress } from "#shell/parts/progress/progress.tsx";
import { TextInput } from "#shell/parts/text-input/text-input.tsx";
import { SenseTabs } from "../../tabs/sense-tabs.tsx";
import type { ListedSample } from "../queries.ts";
import { stateOf } from "../sample.ts";
import { textsIn } from "../texts.ts";
import { SampleFacts } from "./sample-facts.tsx";

type SamplePageProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  sample: ListedSample;
  names: Map<string, string>;
  typed?: string;
  errors?: FormError[];
};

/** A sample that is being coded, or was ended: how it was drawn and how far it is. Nothing of what was coded. */
export function SamplePage(props: SamplePageProps) {
  const { context, process, role, sample, names, typed, errors = [] } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const number = (value: number) => formatNumber(value, lang);
  const title = t.sampleNo(number(sample.number));
  const isOpen = stateOf(sample) === "open";
  const progress = t.progress(number(sample.judged), number(sample.size));
  const error = errorFor(errors, "reason");
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.samples(process.slug), text: t.samples },
      ]}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <SenseTabs lang={lang} slug={process.slug} current="samples" />
      <h1>{title}</h1>
      <ErrorSummary errors={errors} />
      {isOpen ? (
        <>
          <p>
            <b>{t.waitsFor(names.get(sample.coderId) ?? t.someone)}</b> {progress}. {t.waitsWhy}
          </p>
          <Progress value={sample.judged} max={sample.size} label={progress} />
        </>
      ) : (
        <p>{t.endedBecause(sample.endReason ?? "")}</p>
      )}
      <SampleFacts lang={lang} sample={sample} names={names} />
      {isOpen && may(role, "code") && (
        <section class="flow-s">
          <h2>{t.end}</h2>
          <p>{t.endLead}</p>
          <Form action={paths.sampleEnd(process.slug, sample.number)} label={t.end}>
            <TextInput id="reason" label={t.endReason} value={typed ?? ""} {...(error ? { error } : {})} />
            <FormActions>
              <Button>{t.end}</Button>
            </FormActions>
          </Form>
        </section>
      )}
    </WorkPage>
  );
}
