import type { SignedIn } from "#base/context.ts";
import type { JobState } from "#base/find-job.ts";
import { paths, withQuery } from "#base/paths.ts";
import type { Statement } from "#rooms/contributions/door.ts";
import { may, type Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import type { Band } from "#sense/types.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { CountTabs } from "#shell/parts/count-tabs/count-tabs.tsx";
import { Details } from "#shell/parts/details/details.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { KeyValues } from "#shell/parts/key-values/key-values.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { Ledger } from "../../ledger/ledger.ts";
import { SensePage } from "../../tabs/sense-page.tsx";
import type { Difference, RunList } from "../difference.ts";
import type { RunWhole } from "../queries.ts";
import { textsIn } from "../texts.ts";
import { BandWords } from "./band-words.tsx";
import { DifferenceView } from "./difference-view.tsx";
import { ListView } from "./list-view.tsx";
import { causeOf } from "./runs-page.tsx";

export type RunPageProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  ledger: Ledger;
  run: RunWhole;
  bands: Record<Band, number>;
  difference: Difference | null;
  /** A number was asked for that no run has. */
  missing: number | null;
  areaNames: ReadonlyMap<string, string>;
  list: RunList | null;
  asked: {
    against?: number | undefined;
    list?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
    asked?: "yes" | undefined;
    page: number;
  };
  texts: ReadonlyMap<string, Statement>;
  titles: Map<string, string>;
  names: ReadonlyMap<string, string>;
  job: JobState | null;
};

/** What one run was made from, whether it gives the same again, and how it differs from another. */
export function RunPage(props: RunPageProps) {
  const { context, process, role, ledger, run, bands, asked, list } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const own = paths.oneRun(process.slug, run.number);
  return (
    <SensePage
      context={context}
      process={process}
      role={role}
      current="runs"
      title={t.oneRun(n(run.number))}
      crumbs={[{ href: paths.runs(process.slug), text: t.runs }]}
      ledger={ledger}
    >
      <MadeFrom {...props} />
      <section class="flow-s">
        <h2>{t.bandCounts}</h2>
        <CountTabs
          label={t.bandCounts}
          items={(["sure", "suggestion", "rest"] as const).map((band) => ({
            href: `${withQuery(own, { against: asked.against, list: band })}#list`,
            count: n(bands[band]),
            text: t.band[band],
            current: asked.list === band,
          }))}
        />
      </section>
      <Again {...props} />
      <DifferenceView {...props} own={own} />
      {list && <ListView {...props} list={list} own={own} />}
    </SensePage>
  );
}

function MadeFrom({ context, run, names }: RunPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const { manifest } = run;
  const { background } = manifest;
  const confirmed = manifest.examples.filter((one) => one.state === "confirmed").length;
  const parameters = Object.entries(manifest.parameters);
  return (
    <section class="flow-s">
      <h2>{t.madeOf}</h2>
      <KeyValues
        label={t.madeOf}
        items={[
          {
            key: t.when,
            value: `${formatDateAndClock(run.madeAt, lang)}${run.undone ? ` · ${t.undone}` : ""}`,
          },
          { key: t.who, value: names.get(run.madeBy) ?? t.byHouse },
          { key: t.why, value: causeOf(run, lang) },
          { key: t.statements, value: run.statements === null ? undefined : n(run.statements) },
          {
            key: t.decisions,
            value: `${n(run.decisions)} (${t.confirmedAnd(n(confirmed), n(run.decisions - confirmed))})`,
          },
          {
            key: t.areas,
            value: manifest.areas ? manifest.areas.map((area) => area.name).join(" · ") : t.areasNotKept,
          },
          ...(background
            ? [
                {
                  key: t.readAlong,
                  value: t.readAlongIn(
                    n(background.documents),
                    background.documents === 1,
                    n(background.signs),
                  ),
                },
              ]
            : []),
          { key: t.bands, value: <BandWords lang={lang} manifest={manifest} /> },
        ]}
      />
      <Details summary={t.technical}>
        <div class="flow-s">
          <KeyValues
            label={t.technical}
            items={[
              { key: t.version, value: manifest.version },
              { key: t.inputHash, value: <code class="hash">{manifest.inputHash}</code> },
              ...(background
                ? [{ key: t.backgroundHash, value: <code class="hash">{background.hash}</code> }]
                : []),
              { key: t.outputHash, value: <code class="hash">{run.outputHash}</code> },
            ]}
          />
          <Table
            caption={t.technical}
            captionHidden
            fit
            columns={[{ header: t.parameter }, { header: t.value, numeric: true }]}
            rows={parameters.map(([name, value]) => ({ cells: [name, String(value)] }))}
          />
        </div>
      </Details>
    </section>
  );
}

function Again({ context, process, role, run, names, asked, job }: RunPageProps) {
  const { lang } = context;
  const t = textsIn(lang);
  const [last] = run.checks;
  return (
    <section class="flow-s">
      <h2>{t.again}</h2>
      <Status>{asked.asked && (job === "waiting" ? t.asked : job === "gaveUp" && t.gaveUp)}</Status>
      <p class="meta">{t.againLead}</p>
      {last && (
        <p>
          {t.outcome[last.outcome]}{" "}
          <span class="meta">
            {t.checkedBy(names.get(last.askedBy) ?? t.byHouse, formatDateAndClock(last.checkedAt, lang))}
          </span>
        </p>
      )}
      {may(role, "code") && (
        <Form action={paths.runCheck(process.slug, run.number)}>
          <Button size="small">{t.again}</Button>
        </Form>
      )}
    </section>
  );
}
