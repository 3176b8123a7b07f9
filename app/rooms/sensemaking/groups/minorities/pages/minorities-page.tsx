import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { may, type Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { CountTabs } from "#shell/parts/count-tabs/count-tabs.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary } from "#shell/parts/error-summary/error-summary.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import type { Ledger } from "../../../ledger/ledger.ts";
import { SensePage } from "../../../tabs/sense-page.tsx";
import type { Dimension } from "../../dimensions.ts";
import type { DecidedView, MinorityView } from "../minority.ts";
import type { MinorityKind, MinorityRun } from "../minority-queries.ts";
import { textsIn } from "../texts.ts";
import { DecidedList } from "./decided-list.tsx";
import { OpenView } from "./open-view.tsx";

export const viewsPerPage = 15;

export type MinoritiesProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  ledger: Ledger;
  run: MinorityRun | null;
  counts: { all: number; rare: number; oneGroup: number };
  kind: MinorityKind | undefined;
  views: MinorityView[];
  decided: DecidedView[];
  codeNames: Map<string, string>;
  groupName: (dimension: Dimension, key: string) => string;
  statements: Map<string, Statement>;
  titles: Map<string, string>;
  names: Map<string, string>;
  /** The view whose whole list is shown. */
  opened: string | undefined;
  done: "accepted" | "declined" | "undone" | "asked" | undefined;
  typed: string | undefined;
  errors: { field?: string; message: string }[];
  page: number;
  pages: number;
};

/** What few have said: to decide on first, then what is decided. */
export function MinoritiesPage(props: MinoritiesProps) {
  const { context, process, role, ledger, run, counts, kind, views, decided, done, page, pages } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const to = (query: Record<string, string | number | null | undefined>) =>
    withQuery(paths.minorities(process.slug), query);
  const accepted = decided.filter(({ decision }) => decision.accepted);
  const declined = decided.filter(({ decision }) => !decision.accepted);
  return (
    <SensePage
      context={context}
      process={process}
      role={role}
      current="minorities"
      title={t.minorities}
      ledger={ledger}
    >
      <ErrorSummary errors={props.errors} />
      <Status>{done && t.done[done]}</Status>
      <p>
        {t.lead} {t.unit}
      </p>
      {ledger.total === 0 ? (
        <EmptyState what={t.noStatements} />
      ) : (
        <>
          <section class="flow-s" id="list" tabindex={-1}>
            <h2>{t.toDecide}</h2>
            {run === null && (
              <EmptyState what={t.noRun} next={may(role, "code") && <Ask {...props} words={t.look} />} />
            )}
            {counts.all > 0 && (
              <CountTabs
                label={t.chooseKind}
                items={[
                  { href: to({}), count: n(counts.all), text: t.kinds.all, current: !kind },
                  ...(["rare", "oneGroup"] as const).map((each) => ({
                    href: to({ kind: each }),
                    count: n(counts[each]),
                    text: t.kinds[each],
                    current: each === kind,
                  })),
                ]}
              />
            )}
            {run !== null && views.length === 0 && <p>{t.nothingToDecide}</p>}
            <ol class="plain statement-list">
              {views.map((view) => (
                <OpenView key={view.key} {...props} view={view} />
              ))}
            </ol>
            <Pagination
              page={page}
              pages={pages}
              hrefOf={(at) => `${to({ kind, page: at === 1 ? null : at })}#list`}
            />
          </section>
          <section class="flow-s" id="accepted" tabindex={-1}>
            <h2>{t.accepted}</h2>
            {accepted.length === 0 ? <p>{t.noneAccepted}</p> : <DecidedList {...props} items={accepted} />}
          </section>
          {declined.length > 0 && (
            <section class="flow-s">
              <h2>{t.declined}</h2>
              <DecidedList {...props} items={declined} />
            </section>
          )}
          {run && (
            <div class="row">
              <p class="meta">
                {t.foundBy(n(run.number), formatDateAndClock(run.madeAt, lang), n(run.statements))}
              </p>
              {may(role, "code") && <Ask {...props} words={t.lookAgain} />}
            </div>
          )}
        </>
      )}
    </SensePage>
  );
}

function Ask({ process, words }: Pick<MinoritiesProps, "process"> & { words: string }) {
  return (
    <Form action={paths.minorities(process.slug)}>
      <Button size="small">{words}</Button>
    </Form>
  );
}
