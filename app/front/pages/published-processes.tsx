import type { Context } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { PublicationHead } from "#rooms/publishing/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { PublicPage } from "#shell/layout/public-page.tsx";
import { Band } from "#shell/parts/band/band.tsx";
import { textsIn } from "../texts.ts";

/** The house as strangers find it: the processes whose page is published. */
export function PublishedProcessesPage({
  context,
  processes,
}: {
  context: Context;
  processes: readonly PublicationHead[];
}) {
  const t = textsIn(context.lang);
  return (
    <PublicPage {...frameOf(context)} title={t.publishedProcesses} nav={[]} script={false}>
      <Band labelledBy="processes">
        <h1 id="processes">{t.publishedProcesses}</h1>
        <p class="lead">{t.publishedLead}</p>
        <ul class="flow-l">
          {processes.map((each) => (
            <li key={each.id}>
              <h2>
                <a href={paths.publicHome(each.slug)}>{each.title}</a>
              </h2>
            </li>
          ))}
        </ul>
      </Band>
      <Band sheet>
        <p>
          {t.staff} <a href={paths.signIn()}>{t.signIn}</a>
        </p>
      </Band>
    </PublicPage>
  );
}
