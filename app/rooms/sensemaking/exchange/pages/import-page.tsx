import type { SignedIn } from "#base/context.ts";
import { paths } from "#base/paths.ts";
import type { Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import type { FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import type { ForeignFile } from "../taking/foreign-file.ts";
import { type ExchangeImport, stateOf } from "../taking/import-queries.ts";
import type { ImportPlan } from "../taking/plan-import.ts";
import { textsIn } from "../texts.ts";
import { ExchangeFrame } from "./exchange-frame.tsx";
import { PlanView } from "./plan-view.tsx";

export type ImportPageProps = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  found: ExchangeImport;
  /** While it waits: what the file said, and what it would do here. */
  waiting: { file: ForeignFile; plan: ImportPlan } | null;
  names: ReadonlyMap<string, string>;
  page: number;
  /** New codes that were ticked when something went wrong; all of them at first. */
  ticked: ReadonlySet<string> | null;
  errors?: FormError[];
};

/** A file that came in: what it would do, or what became of it. */
export function ImportPage(props: ImportPageProps) {
  const { context, process, role, found, waiting, names, errors = [] } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const state = stateOf(found, context.clock());
  const told =
    state === "taken"
      ? t.taken(n(found.addedAreas), n(found.addedThemes), n(found.addedCodings))
      : state === "takenBack" && t.tookBack;
  return (
    <ExchangeFrame
      context={context}
      process={process}
      role={role}
      title={t.previewTitle(found.title)}
      errors={errors}
      isInner
    >
      <p class="meta">
        {t.states[state]} · {formatDateAndClock(found.takenAt ?? found.madeAt, lang)} ·{" "}
        {names.get(found.takenBy ?? found.madeBy) ?? ""}
      </p>
      <Status>{told}</Status>
      {waiting && (
        <>
          <p>
            {t.previewLead} {t.waitsUntil(formatDateAndClock(found.waitsUntil, lang))}
          </p>
          <PlanView {...props} {...waiting} />
        </>
      )}
      {state === "taken" && (found.codingActId || found.codebookActId) && (
        <section class="flow-s">
          <p>{t.takeBackLead}</p>
          <Form action={paths.exchangeTakingBack(process.slug, found.id)}>
            <Button>{t.takeBack}</Button>
          </Form>
        </section>
      )}
      {!waiting && (
        <p>
          <a href={paths.exchange(process.slug)}>{t.back}</a>
        </p>
      )}
    </ExchangeFrame>
  );
}
