import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Contribution } from "#rooms/contributions/door.ts";
import { type Process, processCrumbs } from "#rooms/process/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { textsIn } from "../texts.ts";

interface CountedSource {
  contribution: Contribution;
  title: string;
  statements: number;
}

type Props = {
  context: SignedIn;
  process: Process;
  heading: string;
  sources: CountedSource[];
  /** Of the notes that say how many they had. */
  groups: number;
};

/** The notes or inputs behind a number: one row each, groups beside them, never added to anything. */
export function SourcesPage({ context, process, heading, sources, groups }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  return (
    <WorkPage
      {...frameOf(context)}
      title={heading}
      breadcrumb={[
        ...processCrumbs(context, process),
        { href: paths.summary(process.slug), text: t.summary },
      ]}
    >
      <h1>{heading}</h1>
      <p>{t.unitNote}</p>
      <Table
        caption={heading}
        captionHidden
        columns={[
          { header: t.source },
          { header: t.groupsHead, numeric: true },
          { header: t.ledgerUnit, numeric: true },
        ]}
        rows={[
          ...sources.map(({ contribution, title, statements }) => ({
            cells: [
              <a key="title" href={hrefOf(process.slug, contribution)}>
                {title}
              </a>,
              contribution.groups === null ? t.unknown : n(contribution.groups),
              n(statements),
            ],
          })),
          {
            sum: true,
            cells: [t.total, n(groups), n(sources.reduce((sum, each) => sum + each.statements, 0))],
          },
        ]}
      />
    </WorkPage>
  );
}

function hrefOf(slug: string, { id, documentId }: Contribution): string {
  return documentId === null ? paths.contribution(slug, id) : paths.document(slug, documentId);
}
