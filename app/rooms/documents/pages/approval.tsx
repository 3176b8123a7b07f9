import { paths, withQuery } from "#base/paths.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { whyNotApprovable } from "../document.ts";
import { textsIn } from "../texts.ts";
import type { ReviewProps } from "./review-props.ts";

/** The one act of the review: it waits for doubts, and for nothing else. Afterwards it shows the way on. */
export function Approval({ context, process, loaded, mayChange, names }: ReviewProps) {
  const t = textsIn(context.lang);
  const { head, document, reading } = loaded;
  const why = whyNotApprovable(head);
  if (why === "approved")
    return (
      // The button is gone; what it led to takes its place, also for who steers by keyboard.
      <p class="meta" id="approve" tabindex={-1}>
        {t.approvedBy(names.get(head.approvedBy!) ?? "", formatDateAndClock(head.approvedAt!, context.lang))}
        {". "}
        {reading.kind === "minutes" ? (
          <a href={paths.meetings(process.slug)}>{t.seeMeetings}</a>
        ) : (
          <a href={withQuery(paths.statements(process.slug), { document: document.id })}>{t.seeStatements}</a>
        )}
      </p>
    );
  if (!mayChange) return <p class="meta">{t.notApproved}</p>;
  return (
    <Form action={paths.documentApproval(process.slug, document.id)} hidden={{ on: head.number }}>
      <Button
        kind="primary"
        size="small"
        id="approve"
        {...(why === "doubts" ? { disabledBecause: t.approveWhyDoubts(head.openDoubts) } : {})}
      >
        {t.approve}
      </Button>
    </Form>
  );
}
