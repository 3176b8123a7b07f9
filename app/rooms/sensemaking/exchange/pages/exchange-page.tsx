import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { Ledger } from "../../ledger.ts";
import { SenseTabs } from "../../tabs/sense-tabs.tsx";
import { exportNames } from "../files/export-file.ts";
import { ledgerSentence } from "../files/ledger-lines.ts";
import { textsIn } from "../texts.ts";

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  ledger: Ledger;
};

/** Where the coding leaves for other programs and comes back. */
export function ExchangePage({ context, process, role, ledger }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  return (
    <WorkPage {...frameOf(context)} title={t.title} breadcrumb={processCrumbs(context, process)}>
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <SenseTabs lang={lang} slug={process.slug} current="exchange" />
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <section class="flow-s">
        <h2>{t.download}</h2>
        <p>{t.downloadLead}</p>
        <p class="meta">
          {t.ledgerLine} {ledgerSentence(ledger, t)}
        </p>
        {may(role, "code") ? (
          <Table
            caption={t.download}
            captionHidden
            columns={[{ header: t.column.file }, { header: t.column.what }, { header: t.column.for }]}
            rows={exportNames.map((name) => ({
              cells: [
                <a key="file" href={paths.exchangeFile(process.slug, name)} download>
                  {t.files[name].name}
                </a>,
                t.files[name].what,
                t.files[name].for,
              ],
            }))}
          />
        ) : (
          <p>{t.notForYou}</p>
        )}
      </section>
    </WorkPage>
  );
}
