import type { Context } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { frameOf } from "#shell/frame-of.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { PageHead } from "#shell/parts/page-head/page-head.tsx";
import type { Process } from "../process.ts";
import { textsIn } from "../texts.ts";

export function HomePage({ context, processes }: { context: Context; processes: Process[] }) {
  const t = textsIn(context.lang);
  const { viewer } = context;
  if (!viewer) return <FrontPage context={context} />;
  const newProcess = viewer.administrator && (
    <ButtonLink kind="primary" href={paths.newProcess()}>
      {t.newProcess}
    </ButtonLink>
  );
  return (
    <WorkPage {...frameOf(context)} title={t.processes}>
      <PageHead title={t.processes} act={newProcess} />
      {processes.length === 0 && (
        <EmptyState what={viewer.administrator ? t.noProcessesAdministrator : t.noProcesses} />
      )}
      {processes.map((process) => (
        <section key={process.id} class="panel flow-s">
          <h2>
            <a href={paths.process(process.slug)}>{process.name}</a>
          </h2>
          <p class="meta">{[process.municipality, process.caseNumber].filter(Boolean).join(" · ")}</p>
          {process.purpose && <p>{process.purpose}</p>}
        </section>
      ))}
    </WorkPage>
  );
}

/** What a stranger sees of the house. */
function FrontPage({ context }: { context: Context }) {
  const t = textsIn(context.lang);
  return (
    <PublicPage {...frameOf(context)} title={t.welcome} nav={[]}>
      <Band>
        <h1>{t.welcome}</h1>
        <p class="lead">{t.welcomeLead}</p>
        <p>
          <ButtonLink kind="primary" href={paths.signIn()}>
            {t.signIn}
          </ButtonLink>
        </p>
      </Band>
    </PublicPage>
  );
}
