import type { SignedIn } from "#base/context.ts";
import { paths, withQuery } from "#base/paths.ts";
import { limits } from "#formats/limits.ts";
import { may, type Role } from "#rooms/people/door.ts";
import type { Process } from "#rooms/process/door.ts";
import { formatDateAndClock } from "#shell/format/date.ts";
import { Button } from "#shell/parts/button/button.tsx";
import { errorFor, type FormError } from "#shell/parts/error-summary/error-summary.tsx";
import { FileUpload } from "#shell/parts/file-upload/file-upload.tsx";
import { Form, FormActions } from "#shell/parts/form/form.tsx";
import { Pagination } from "#shell/parts/pagination/pagination.tsx";
import { Status } from "#shell/parts/status/status.tsx";
import { Table } from "#shell/parts/table/table.tsx";
import type { Ledger } from "../../ledger/ledger.ts";
import { exportNames } from "../files/export-file.ts";
import { ledgerSentence } from "../files/ledger-lines.ts";
import { type ExchangeImport, stateOf } from "../taking/import-queries.ts";
import { textsIn } from "../texts.ts";
import { ExchangeFrame } from "./exchange-frame.tsx";

export const importPageSize = 20;

type Props = {
  context: SignedIn;
  process: Process;
  role: Role | null;
  ledger: Ledger;
  imports: ExchangeImport[];
  count: number;
  page: number;
  names: ReadonlyMap<string, string>;
  told: "left" | undefined;
  errors?: FormError[];
};

/** Where the coding leaves for other programs, and where coding comes in from them. */
export function ExchangePage(props: Props) {
  const { context, process, role, ledger, told, errors = [] } = props;
  const t = textsIn(context.lang);
  const mayCode = may(role, "code");
  return (
    <ExchangeFrame context={context} process={process} role={role} title={t.title} errors={errors}>
      <p>{t.lead}</p>
      <Status>{told && t[told]}</Status>
      <section class="flow-s">
        <h2>{t.download}</h2>
        {ledger.total === 0 && <p>{t.nothingYet}</p>}
        <p>{t.downloadLead}</p>
        <p class="meta">
          {t.ledgerLine} {ledgerSentence(ledger, t)} <a href={paths.ledger(process.slug)}>{t.seeLedger}</a>
        </p>
        {mayCode ? <Downloads {...props} /> : <p>{t.notForYou}</p>}
      </section>
      {mayCode && (
        <section class="flow-s">
          <h2>{t.bring}</h2>
          <p>{t.bringLead}</p>
          <p class="meta">{t.bringKinds}</p>
          <Form action={paths.exchange(process.slug)} files>
            <FileUpload
              id="files"
              label={t.file}
              hint={t.fileHint}
              accept={[".qdc", ".qdpx"]}
              maxBytes={limits.fileBytes}
              error={errorFor(errors, "files")}
            />
            <FormActions>
              <Button>{t.look}</Button>
            </FormActions>
          </Form>
        </section>
      )}
      <Imports {...props} />
    </ExchangeFrame>
  );
}

function Downloads({ context, process }: Props) {
  const t = textsIn(context.lang);
  return (
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
  );
}

function Imports({ context, process, imports, count, page, names }: Props) {
  const { lang } = context;
  const t = textsIn(lang);
  return (
    <section class="flow-s">
      <h2>{t.imports}</h2>
      {imports.length === 0 ? (
        <p>{t.noImports}</p>
      ) : (
        <Table
          caption={t.imports}
          captionHidden
          columns={[{ header: t.file }, { header: t.when }, { header: t.who }, { header: t.state }]}
          rows={imports.map((each) => ({
            cells: [
              <a key="file" href={paths.exchangeImport(process.slug, each.id)}>
                {each.title}
              </a>,
              formatDateAndClock(each.madeAt, lang),
              names.get(each.madeBy) ?? "",
              t.states[stateOf(each, context.clock())],
            ],
          }))}
        />
      )}
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(count / importPageSize))}
        hrefOf={(at) => withQuery(paths.exchange(process.slug), { page: at === 1 ? null : at })}
      />
    </section>
  );
}
