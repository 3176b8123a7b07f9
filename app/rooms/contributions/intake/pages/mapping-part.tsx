import { paths } from "#base/paths.ts";
import { sheetWarningText } from "#formats/sheet-problem-texts.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { formatNumber } from "#shell/format/number.ts";
import { Alert } from "#shell/parts/alert/alert.tsx";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor } from "#shell/parts/error-summary/error-summary.tsx";
import { errorId, FieldError } from "#shell/parts/field/field.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Select } from "#shell/parts/select/select.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import { type ColumnRole, columnRoles } from "../mapping.ts";
import type { StagedColumn } from "../stage-sheet.ts";
import { textsIn } from "../texts.ts";
import { ChannelSelect } from "./channel-select.tsx";
import type { IntakePageProps } from "./intake-page.tsx";

/** The columns with three values each, and what each is used as. */
export function MappingPart(props: IntakePageProps) {
  const { context, process, intake, offer } = props;
  const { lang } = context;
  const t = textsIn(lang);
  const sheet = offer && intake.found.sheets[offer.sheet];
  if (!sheet || !offer) return null;
  const rows = formatNumber(sheet.rows, lang);
  const refused = intake.found.sheets.flatMap((each) => each.columns.filter((column) => column.refused));
  return (
    <>
      {refused.map((column) => (
        <Alert key={`${column.letter} ${column.header}`} variant="warning">
          {t.refused(t.columnNamed(column.header, column.letter))}
        </Alert>
      ))}
      {intake.found.warnings.map((warning, at) => (
        <Alert key={at} variant="info">
          {sheetWarningText(warning, lang)}
        </Alert>
      ))}
      {intake.found.sheets.length > 1 && <SheetChoice {...props} />}
      <h2>{t.mapping}</h2>
      <p>{offer.remembered ? t.mappingRemembered(rows) : t.mappingLead(rows)}</p>
      <p class="meta">{t.severalTexts}</p>
      <Form action={paths.intakeCheck(process.slug, intake.id)} hidden={{ sheet: offer.sheet }} class="flow">
        <Table
          caption={t.mapping}
          captionHidden
          columns={[{ header: t.column }, { header: t.samples }, { header: t.use }]}
          rows={sheet.columns.map((column, at) => ({
            cells: [
              t.columnNamed(column.header, column.letter),
              <Samples key="samples" column={column} none={column.refused ? t.refusedCell : t.noSamples} />,
              column.refused ? t.unused : <RoleSelect key="role" {...props} at={at} column={column} />,
            ],
          }))}
        />
        <ChannelSelect lang={lang} value={offer.channel} />
        <FormActions>
          <Button kind="primary">{t.check}</Button>
        </FormActions>
      </Form>
      <GiveUp {...props} />
    </>
  );
}

/** The way out, and how long the rows lie there otherwise. */
export function GiveUp({ context, process, intake }: IntakePageProps) {
  const t = textsIn(context.lang);
  return (
    <Form action={paths.intakeEnd(process.slug, intake.id)}>
      {intake.waitsUntil && (
        <p class="meta">{t.waits(formatDateAndClock(intake.waitsUntil, context.lang))}</p>
      )}
      <Button kind="link">{t.giveUp}</Button>
    </Form>
  );
}

function SheetChoice({ context, process, intake, offer }: IntakePageProps) {
  const t = textsIn(context.lang);
  return (
    <Form action={paths.intake(process.slug, intake.id)} method="get" class="filters" label={t.chooseSheet}>
      <Select
        id="sheet"
        label={t.chooseSheet}
        value={String(offer?.sheet ?? 0)}
        autosubmit
        options={intake.found.sheets.map((sheet, at) => ({
          value: String(at),
          text: t.sheetOption(
            sheet.name || t.unnamedSheet,
            formatNumber(sheet.rows, context.lang),
            sheet.hidden,
          ),
        }))}
      />
      <Button>{t.chooseSheetButton}</Button>
    </Form>
  );
}

/** The table's own headings say what is chosen; a screen reader hears the column with it. */
function RoleSelect({
  context,
  offer,
  errors = [],
  at,
  column,
}: IntakePageProps & { at: number; column: StagedColumn }) {
  const t = textsIn(context.lang);
  const id = `column-${at}`;
  const error = errorFor(errors, id);
  return (
    <div class={error ? "form-error" : undefined}>
      <FieldError id={id} text={error} />
      <select
        class="form-select"
        id={id}
        name={id}
        aria-label={t.useOf(t.columnNamed(column.header, column.letter))}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={error ? errorId(id) : undefined}
      >
        {["", ...columnRoles].map((role) => (
          <option key={role} value={role} selected={role === (offer?.roles[at] ?? "")}>
            {role === "" ? t.unused : t.roles[role as ColumnRole]}
          </option>
        ))}
      </select>
    </div>
  );
}

function Samples({ column, none }: { column: StagedColumn; none: string }) {
  if (column.samples.length === 0) return <span class="meta">{none}</span>;
  return (
    <ul class="plain" lang="da">
      {column.samples.map((sample) => (
        <li key={sample}>{clipped(sample)}</li>
      ))}
    </ul>
  );
}

/** Enough to know the column by. */
const clipped = (sample: string) => {
  const signs = [...sample];
  return signs.length <= 60 ? sample : `${signs.slice(0, 60).join("")}…`;
};
