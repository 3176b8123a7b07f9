import { paths } from "#base/paths.ts";
import { leftOutText } from "#formats/refi-qda/left-out.ts";
import { offsetNoticeText } from "#formats/refi-qda/offset-notice-text.ts";
import { may } from "#rooms/people/door.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { Checkboxes } from "#shell/parts/checkboxes/checkboxes.tsx";
import { Form } from "#shell/parts/form/form.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { type ForeignFile, foreignKinds } from "../taking/foreign-file.ts";
import type { CodeFault, NewCode } from "../taking/match-codes.ts";
import type { ImportPlan } from "../taking/plan-import.ts";
import { textsIn } from "../texts.ts";
import type { ImportPageProps } from "./import-page.tsx";
import { NotLaidIn } from "./not-laid-in.tsx";

type Props = ImportPageProps & { file: ForeignFile; plan: ImportPlan };

/** What a file would do here: what is new, what is known, what cannot be held; and the buttons that answer it. */
export function PlanView(props: Props) {
  const { context, process, role, found, plan, file, ticked } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const mayAddAreas = may(role, "process");
  const open = plan.codes.fresh.filter((code) => mayAddAreas || code.kind === "theme");
  const canTake = open.length + plan.fresh.filter(({ target }) => target.kind !== "new").length > 0;
  return (
    <>
      <Form action={paths.exchangeTaking(process.slug, found.id)} id="take">
        <section class="flow-s">
          <h2>{t.newCodes}</h2>
          {plan.codes.fresh.length === 0 ? (
            <p>{t.noNewCodes}</p>
          ) : (
            <>
              {!mayAddAreas && <p class="meta">{t.onlySecretary}</p>}
              <Checkboxes
                id="code"
                legend={t.whichCodes}
                hint={t.newCodesLead}
                values={open.map(({ guid }) => guid).filter((guid) => ticked === null || ticked.has(guid))}
                options={plan.codes.fresh.map((code) => ({
                  value: code.guid,
                  text: code.name,
                  hint: [becomes(t, code), describe(code) || t.noCodeDescription].join(" · "),
                  disabled: !open.includes(code),
                }))}
              />
            </>
          )}
        </section>
      </Form>
      <KnownCodes {...props} />
      {file.kind === "project" && <Codings {...props} />}
      <NotLaidIn {...props} />
      <CannotHold {...props} />
      <div class="row">
        {canTake ? (
          <Button kind="primary" form="take">
            {t.take}
          </Button>
        ) : (
          <p>{t.nothingToTake}</p>
        )}
        <Form action={paths.exchangeEnd(process.slug, found.id)}>
          <Button>{t.leave}</Button>
        </Form>
      </div>
    </>
  );
}

type Words = ReturnType<typeof textsIn>;

function becomes(t: Words, { kind, parentName }: NewCode): string {
  if (kind === "area") return t.asArea;
  return parentName === null ? t.asLooseTheme : t.asTheme(parentName);
}

const describe = ({ definition, useWhen, notWhen }: NewCode) =>
  [definition, useWhen, notWhen].filter(Boolean).join(" ");

function KnownCodes({ context, plan }: Props) {
  const t = textsIn(context.lang);
  const { known } = plan.codes;
  if (known.length === 0) return null;
  return (
    <section class="flow-s">
      <h2>{t.knownCodes}</h2>
      <p class="meta">{t.knownCodesLead}</p>
      <ul>
        {known.map(({ guid, here, by, differs }) => (
          <li key={guid}>
            {here.name} <span class="meta">({by === "id" ? t.knownById : t.knownByName})</span>
            {differs && (
              <p class="meta">
                {t.differs} {differs}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All codings of the file, each in one row: they add up. */
function Codings({ context, plan, file }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const onNew = plan.fresh.filter(({ target }) => target.kind === "new").length;
  const unmatched = plan.unmatched.reduce((all, { selection }) => all + selection.codes.length, 0);
  const counts = {
    fresh: plan.fresh.length - onNew,
    freshOnNew: onNew,
    known: plan.known + plan.repeated,
    conflicts: plan.conflicts.length,
    unmatched,
    homeless: plan.homeless,
  };
  const total = file.selections.reduce((all, { codes }) => all + codes.length, 0);
  return (
    <section class="flow-s">
      <h2>{t.codings}</h2>
      <p class="meta">{t.codingsWhose}</p>
      <Table
        caption={t.codings}
        captionHidden
        columns={[{ header: t.codings }, { header: t.codingUnit, numeric: true }]}
        rows={[
          ...(Object.keys(counts) as (keyof typeof counts)[])
            .filter((key) => counts[key] > 0 || key === "fresh")
            .map((key) => ({ cells: [t.codingRows[key], n(counts[key])] })),
          { cells: [t.total, n(total)] },
        ]}
      />
    </section>
  );
}

/** Everything in the file that has no place here, in words. */
function CannotHold({ context, plan, file }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  const n = (value: number) => formatNumber(value, lang);
  const { faults } = plan.codes;
  const colours = countColours(file.codes);
  const lines = [
    ...(Object.keys(faults) as CodeFault[]).map(
      (why) => `${t.cannot[why](n(faults[why]!.length))}: ${faults[why]!.slice(0, 10).join(", ")}`,
    ),
    ...(colours > 0 ? [t.cannot.colours(n(colours))] : []),
    ...foreignKinds
      .filter((kind) => file.counts[kind] > 0)
      .map((kind) => t.cannot[kind](n(file.counts[kind]))),
    // What a dangling reference names is an id, which tells a person nothing.
    ...file.left.map((one) =>
      leftOutText(one.kind === "danglingReference" ? { ...one, names: [] } : one, lang),
    ),
    ...file.notices.map((notice) => offsetNoticeText(notice, lang)),
  ];
  return (
    <section class="flow-s">
      <h2>{t.cannotHold}</h2>
      {lines.length === 0 ? (
        <p>{t.all}</p>
      ) : (
        <>
          <p class="meta">{t.cannotHoldLead}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function countColours(codes: ForeignFile["codes"]): number {
  return codes.reduce((all, { colour, codes: under }) => all + (colour ? 1 : 0) + countColours(under), 0);
}
