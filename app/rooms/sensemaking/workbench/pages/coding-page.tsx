import type { SignedIn } from "#base/context.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Panes } from "#shell/parts/panes/panes.tsx";
import { textsIn } from "../../texts.ts";
import type { CodingView, InboxFilter } from "../coding-view.ts";
import { CodebookPane } from "./codebook-pane.tsx";
import { CodingFoot } from "./coding-foot.tsx";
import { InboxPane } from "./inbox-pane.tsx";
import { StatementPane } from "./statement-pane.tsx";

/** A small form the codebook opens. */
export type OpenForm = "rest" | "exclude" | "comment";

export type CodingPageProps = {
  context: SignedIn;
  process: Process;
  view: CodingView;
  filter: InboxFilter;
  form?: OpenForm | undefined;
  typed?: string | undefined;
  /** Whom the comment being written is to. */
  to?: string | undefined;
  /** The area whose themes the codebook shows; and the words its codes are searched for. */
  themesOf?: string | undefined;
  code?: string | undefined;
  /** The machine has just been asked to propose anew. */
  asked?: boolean;
  errors?: FormError[];
};

/** What waits, the statement at hand, what it can be laid in, and the ledger at the foot. */
export function CodingPage(props: CodingPageProps) {
  const { context, process, view, errors = [] } = props;
  const t = textsIn(context.lang);
  const keys = [
    ...(view.mayCode
      ? [
          { key: "1–9", does: t.keys.areas },
          ...(view.themes.length > 0
            ? [
                { key: "T", does: t.keys.themes },
                { key: "F", does: t.keys.findCode },
              ]
            : []),
          { key: "R", does: t.keys.rest },
          { key: "X", does: t.keys.exclude },
          { key: "D", does: t.keys.split },
          { key: "U", does: t.keys.undo },
          { key: "A", does: t.keys.moveAll },
          { key: "S", does: t.keys.moveOneByOne },
          { key: "G", does: t.keys.group },
          { key: "C", does: t.keys.comment },
        ]
      : []),
    { key: "J", does: t.keys.next },
    { key: "K", does: t.keys.previous },
    { key: "/", does: t.keys.search },
  ];
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.coding}
      breadcrumb={processCrumbs(context, process)}
      keys={keys}
      failed={errors.length > 0}
      width="panes"
    >
      <Panes
        main={{
          id: "pane-statement",
          labelledBy: "statement-heading",
          children: <StatementPane {...props} />,
        }}
        right={{ id: "pane-codebook", labelledBy: "codebook-heading", children: <CodebookPane {...props} /> }}
        left={{ id: "pane-inbox", labelledBy: "inbox-heading", children: <InboxPane {...props} /> }}
        foot={<CodingFoot {...props} />}
      />
    </WorkPage>
  );
}
