import type { Context } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { frameOf } from "#shell/frame-of.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { ButtonLink } from "#shell/parts/button/button.tsx";
import type { Process } from "../process.ts";
import { textsIn } from "../texts.ts";

export function HomePage({ context, processes }: { context: Context; processes: Process[] }) {
  const t = textsIn(context.lang);
  if (!context.viewer)
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
  return (
    <WorkPage {...frameOf(context)} title={t.processes}>
      <h1>{t.processes}</h1>
      {processes.length === 0 && <p>{t.noProcesses}</p>}
      <ul>
        {processes.map((process) => (
          <li key={process.id}>
            <a href={paths.process(process.slug)}>{process.name}</a>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}
