import type { JobState } from "#base/find-job.ts";
import { paths } from "#base/paths.ts";
import { may } from "#rooms/people/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { NumberLink } from "#shell/parts/number-link/number-link.tsx";
import { Progress } from "#shell/parts/progress/progress.tsx";
import type { RunProgress } from "../run-progress.ts";
import type { ThemeRun } from "../run-queries.ts";
import { textsIn } from "../texts.ts";
import type { ThemeScreen } from "./theme-frame.tsx";

type Props = Pick<ThemeScreen, "context" | "process" | "role" | "sum"> & {
  run: ThemeRun | null;
  job: JobState | null;
  progress: RunProgress | null;
  unseen: number;
  /** Proposals of the newest run that nobody has answered. */
  proposals: number;
};

/** Whether the machine has looked, is looking, or should look again; and what it has to say. */
export function RunState({ context, process, role, sum, run, job, progress, unseen, proposals }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const mayCode = may(role, "code");
  if (sum.total === 0)
    return (
      <EmptyState
        what={t.noStatements}
        why={t.noStatementsNext}
        next={<a href={paths.documents(process.slug)}>{t.toDocuments}</a>}
      />
    );
  if (job === "waiting")
    return (
      <div class="flow-s" data-module="refresh">
        <p role="status">{t.running}</p>
        <Progress
          value={progress?.percent ?? 0}
          max={100}
          label={`${progress ? t.runningStep[progress.step] : t.running} ${t.percent(n(progress?.percent ?? 0))}`}
        />
        {progress && (
          <p class="meta">
            {t.runningStep[progress.step]}, {t.percent(n(progress.percent))}
          </p>
        )}
      </div>
    );
  const ask = (words: string) =>
    mayCode && (
      <Form action={paths.themes(process.slug)}>
        <Button size="small">{words}</Button>
      </Form>
    );
  return (
    <section class="flow-s">
      {job === "gaveUp" && <Alert variant="warning">{t.gaveUp}</Alert>}
      {run === null ? (
        <EmptyState what={t.noRun} why={t.findLead} next={ask(t.find)} />
      ) : (
        <>
          <p>
            {t.runLine(n(run.number), formatDateAndClock(run.madeAt, lang))}{" "}
            {proposals > 0 ? (
              <NumberLink href={paths.themeProposals(process.slug)}>
                {t.proposalsWait(n(proposals))}
              </NumberLink>
            ) : (
              t.noProposals
            )}{" "}
            <a href={paths.themeRuns(process.slug)}>{t.toRuns}</a>
          </p>
          {unseen > 0 ? (
            <>
              <p>
                {t.unseen(n(unseen))} {unseen >= manyUnseen(sum.total) && t.manyUnseen}
              </p>
              {ask(t.findAgain)}
            </>
          ) : (
            <p class="meta">{t.nothingNew}</p>
          )}
        </>
      )}
    </section>
  );
}

/** One in twenty, and at least twenty. */
function manyUnseen(total: number): number {
  return Math.max(20, Math.ceil(total / 20));
}
