import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Panes } from "#shell/parts/panes/panes.tsx";
import type { BlindView } from "../blind-view.ts";
import { textsIn } from "../texts.ts";
import { BlindCodebook } from "./blind-codebook.tsx";
import { BlindFoot } from "./blind-foot.tsx";
import { BlindList } from "./blind-list.tsx";
import { BlindStatement } from "./blind-statement.tsx";

export type BlindPageProps = {
  context: SignedIn;
  process: Process;
  view: BlindView;
  /** A small form the codebook opens. */
  form?: "rest" | "exclude" | undefined;
  typed?: string | undefined;
  errors?: FormError[];
};

/** One statement, the areas, and the sample: nothing here knows of the first coding. */
export function BlindPage(props: BlindPageProps) {
  const { context, process, view, errors = [] } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const title = t.blindTitle(formatNumber(view.sample.number, lang));
  return (
    <WorkPage
      {...frameOf(context)}
      title={title}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.samples(process.slug), text: t.samples },
      ]}
      keys={[
        { key: "1–9", does: t.keys.areas },
        { key: "R", does: t.keys.rest },
        { key: "X", does: t.keys.exclude },
        { key: "U", does: t.keys.undo },
        { key: "J", does: t.keys.next },
        { key: "K", does: t.keys.previous },
      ]}
      failed={errors.length > 0}
      width="panes"
    >
      <Panes
        main={{
          id: "pane-statement",
          labelledBy: "statement-heading",
          children: <BlindStatement {...props} />,
        }}
        right={{
          id: "pane-codebook",
          labelledBy: "codebook-heading",
          children: <BlindCodebook {...props} />,
        }}
        left={{ id: "pane-inbox", labelledBy: "inbox-heading", children: <BlindList {...props} /> }}
        foot={<BlindFoot {...props} />}
      />
    </WorkPage>
  );
}
