import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Reading, Repair } from "#formats/reading.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button, ButtonLink } from "#shell/parts/button/button.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { MarkedText } from "#shell/parts/marked-text/marked-text.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { LoadedReading } from "../document.ts";
import { aroundPlace } from "../marked-pieces.ts";
import { lineOf, type RawText } from "../raw-text.ts";
import { textsIn } from "../texts.ts";
import { ChangedPoints, type PointChanges } from "./changed-points.tsx";

type Props = {
  context: SignedIn;
  process: Process;
  loaded: LoadedReading;
  raw: RawText;
  /** The review, where it was left. */
  back: string;
  page: number;
  from: string;
  to: string;
  /** The reading as it would be. */
  after: Reading;
  hits: Repair[];
  changes: PointChanges;
};

/** Places listed; of more, the number tells. */
const hitsShown = 500;

/** Every place a taught sign would change, before anything is changed. */
export function TeachPage({
  context,
  process,
  loaded,
  raw,
  back,
  page,
  from,
  to,
  after,
  hits,
  changes,
}: Props) {
  const t = textsIn(context.lang);
  const { document, head, reading } = loaded;
  const heading = t.teachHits(from, to, hits.length);
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
      <h1>{heading}</h1>
      <p>{t.teachNothingYet}</p>
      <Table
        caption={heading}
        captionHidden
        columns={[{ header: t.lineHead }, { header: t.readNow }, { header: t.readThen }]}
        rows={hits.slice(0, hitsShown).map((hit) => ({
          cells: [
            lineOf(raw, hit.span.start),
            <MarkedText key="now" pieces={aroundPlace(raw, reading.repairs, hit.span)} />,
            <MarkedText key="then" pieces={aroundPlace(raw, after.repairs, hit.span)} />,
          ],
        }))}
      />
      {hits.length > hitsShown && <p class="meta">{t.moreHits(hits.length - hitsShown)}</p>}
      <ChangedPoints context={context} changes={changes} heading={t.teachChanges} />
      <Form
        action={paths.documentTeach(process.slug, document.id)}
        hidden={{ on: head.number, page, from, to, apply: "yes" }}
      >
        <FormActions>
          <Button kind="primary">{t.teachApply}</Button>
          <ButtonLink href={back}>{t.cancel}</ButtonLink>
        </FormActions>
      </Form>
    </WorkPage>
  );
}
