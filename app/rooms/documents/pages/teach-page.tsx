import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { LoadedReading } from "../document.ts";
import { lineOf, type RawLines } from "../review-view.ts";
import { textsIn } from "../texts.ts";

export interface TaughtHit {
  span: { start: number; end: number };
  before: string;
  after: string;
}

type Props = {
  context: SignedIn;
  process: Process;
  loaded: LoadedReading;
  raw: RawLines;
  from: string;
  to: string;
  hits: TaughtHit[];
};

/** Every place a taught sign would change, before anything is changed. */
export function TeachPage({ context, process, loaded, raw, from, to, hits }: Props) {
  const t = textsIn(context.lang);
  const { document, head } = loaded;
  const back = paths.documentReview(process.slug, document.id);
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.teach}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.documents(process.slug), text: t.documents },
        { href: back, text: document.title },
      ]}
    >
      <h1>{t.teachHits(from, to, hits.length)}</h1>
      <p>{t.teachNothingYet}</p>
      <Table
        caption={t.teachHits(from, to, hits.length)}
        captionHidden
        columns={[{ header: t.lineHead }, { header: t.originalText }, { header: t.readText }]}
        rows={hits.map((hit) => ({ cells: [lineOf(raw, hit.span.start), hit.before, hit.after] }))}
      />
      <Form
        action={paths.documentTeach(process.slug, document.id)}
        hidden={{ on: head.number, from, to, apply: "yes" }}
      >
        <FormActions>
          <Button kind="primary">{t.teachApply}</Button>
          <ButtonLink href={back}>{t.cancel}</ButtonLink>
        </FormActions>
      </Form>
    </WorkPage>
  );
}
