import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import { may, type Role } from "#rooms/people/door.ts";
import { type Process, ProcessNav, processCrumbs } from "#rooms/process/door.ts";
import { formatDate } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { frameOf } from "#shell/frame-of.ts";
import { WorkPage } from "#shell/layout/work-page.tsx";
import { EmptyState } from "#shell/parts/empty-state/empty-state.tsx";
import { ErrorSummary, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { SenseTabs } from "../../tabs/sense-tabs.tsx";
import type { Candidate } from "../draw.ts";
import type { ListedSample } from "../queries.ts";
import { stateOf } from "../sample.ts";
import type { Saturation } from "../saturation.ts";
import { textsIn } from "../texts.ts";
import { DrawForm, type Typed } from "./draw-form.tsx";
import { SaturationChart } from "./saturation-chart.tsx";

export type SamplesPageProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  samples: ListedSample[];
  names: Map<string, string>;
  candidates: Candidate[];
  /** Null for somebody who codes blind here: the curve tells of the first coding. */
  saturation: { areas: Saturation; themes: Saturation } | null;
  typed?: Typed;
  errors?: FormError[];
};

/** Samples coded twice, the form that draws one, and whether new codes still come. */
export function SamplesPage(props: SamplesPageProps) {
  const { context, process, role, samples, saturation, errors = [] } = props;
  const t = textsIn(context.lang);
  return (
    <WorkPage
      {...frameOf(context)}
      title={t.samples}
      breadcrumb={processCrumbs(context, process)}
      failed={errors.length > 0}
    >
      <ProcessNav context={context} process={process} role={role} current="coding" />
      <SenseTabs lang={context.lang} slug={process.slug} current="samples" />
      <h1>{t.samples}</h1>
      <p>{t.samplesLead}</p>
      <ErrorSummary errors={errors} />
      {samples.length === 0 ? (
        <EmptyState what={t.none} why={t.noneWhy} />
      ) : (
        <Table
          caption={t.samples}
          captionHidden
          columns={[
            { header: t.colSample },
            { header: t.colCoder },
            { header: t.colSize, numeric: true },
            { header: t.colState },
            { header: t.colAlpha, numeric: true },
          ]}
          rows={samples.map((sample) => ({ cells: cellsOf(props, sample) }))}
        />
      )}
      {saturation && (
        <>
          {may(role, "code") ? <DrawForm {...props} /> : <p>{t.mayNotDraw}</p>}
          <SaturationChart lang={context.lang} saturation={saturation} />
        </>
      )}
    </WorkPage>
  );
}

function cellsOf({ context, process, names, saturation }: SamplesPageProps, sample: ListedSample) {
  const { lang } = context;
  const t = textsIn(lang);
  const number = (value: number) => formatNumber(value, lang);
  const alpha = sample.result?.people?.alpha[0]?.alpha;
  const state = stateOf(sample);
  const how = {
    open: t.open(number(sample.judged), number(sample.size)),
    delivered: t.delivered(formatDate(sample.deliveredAt ?? sample.drawnAt, lang)),
    ended: t.ended,
  };
  // How far others agree is told of nobody's sample to one who codes blind.
  const shown = saturation && state === "delivered";
  return [
    <a key="n" href={paths.sample(process.slug, sample.number)}>
      {t.sampleNo(number(sample.number))}
    </a>,
    sample.coderId === context.viewer.id ? t.you : (names.get(sample.coderId) ?? t.someone),
    number(sample.size),
    how[state],
    !shown
      ? ""
      : sample.result === null
        ? t.measuring
        : alpha === undefined || alpha === null
          ? t.unknownAlpha
          : formatNumber(alpha, lang, 2),
  ];
}
