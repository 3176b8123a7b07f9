import { paths } from "#base/paths.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Progress } from "#shell/parts/progress/progress.tsx";
import { textsIn } from "../texts.ts";
import type { BlindPageProps } from "./blind-page.tsx";

/** How far one is, undo one key away, and handing in when all is coded. */
export function BlindFoot({ context, process, view }: BlindPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const { sample, members, judged } = view;
  const missing = members.length - judged;
  const said = t.progress(formatNumber(judged, lang), formatNumber(members.length, lang));
  return (
    <section class="ledger-foot" aria-label={t.foot}>
      <Progress value={judged} max={members.length} label={said} />
      <p>
        <b>{said}</b>
      </p>
      <div class="ledger-foot-more">
        <Form
          action={paths.sampleUndo(process.slug, sample.number)}
          hidden={{ position: view.member.position }}
          label={t.undo}
        >
          <Button kind="link" shortcut="U">
            {t.undo}
          </Button>
        </Form>
        <Form action={paths.sampleDelivery(process.slug, sample.number)} label={t.deliver}>
          <Button
            kind={missing === 0 ? "primary" : "secondary"}
            size="small"
            id="deliver"
            {...(missing > 0 ? { disabledBecause: t.deliverWhy(missing) } : {})}
          >
            {t.deliver}
          </Button>
        </Form>
      </div>
    </section>
  );
}
