import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import type { Role } from "#rooms/people/door.ts";
import { type FocusArea, type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { OwnAct } from "../../coding/act-queries.ts";
import { textsIn } from "../../texts.ts";
import { didWords } from "../did-words.ts";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  areas: FocusArea[];
  acts: OwnAct[];
  statements: Map<string, Statement>;
  /** The act just taken back. */
  undone: OwnAct | undefined;
};

/** What the viewer did last, newest first. They are taken back in that order, as with the key. */
export function ActsPage({ context, process, role, areas, acts, statements, undone }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const newest = acts.find((act) => !act.undone);
  const about = (act: OwnAct) => {
    const statement = statements.get(act.statementId ?? "");
    if (statement)
      return (
        <a href={paths.codingAct(process.slug, statement.id)}>
          {t.statementNo(formatNumber(statement.number, lang))}
        </a>
      );
    return act.statementId ? (
      <a href={paths.statement(process.slug, act.statementId)}>{t.notCountedNow}</a>
    ) : act.kind === "import" ? (
      t.manyStatements
    ) : (
      t.manyProposals
    );
  };
  return (
    <WorkPage {...frameOf(context)} title={t.ownActs} breadcrumb={processCrumbs(context, process)}>
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <h1>{t.ownActs}</h1>
      <p>
        {t.ownActsLead} <a href={paths.coding(process.slug)}>{t.toCoding}</a>
      </p>
      <Status>{undone && didWords(t, undone, areas)}</Status>
      {acts.length === 0 && <EmptyState what={t.noActs} />}
      {newest && (
        <Form action={paths.codingUndo(process.slug)} hidden={{ from: "acts" }}>
          <Button>{t.undo}</Button>
        </Form>
      )}
      {acts.length > 0 && (
        <Table
          caption={t.ownActs}
          captionHidden
          columns={[{ header: t.when }, { header: t.what }, { header: t.aboutWhat }]}
          rows={acts.map((act) => ({
            cells: [formatDateAndClock(act.at, lang), didWords(t, act, areas), about(act)],
          }))}
        />
      )}
    </WorkPage>
  );
}
