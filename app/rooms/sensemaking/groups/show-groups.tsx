import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { file, page as pageOf } from "#base/outcome.ts";
import { problems } from "#base/problems.ts";
import { writeCsv } from "#formats/sheet/write-csv.ts";
import { listStatements } from "#rooms/contributions/door.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import { ledgerOf } from "../ledger/ledger.ts";
import { type Compared, unknownKey } from "./compare.ts";
import { publicDimension } from "./dimensions.ts";
import { type Gathered, gather } from "./gather.ts";
import type { groupsInput, publicTableInput } from "./inputs.ts";
import { GroupsPage, listPerPage, type OpenList } from "./pages/groups-page.tsx";
import { publicCsvRows, publicRows } from "./public-rows.ts";
import { textsIn } from "./texts.ts";

type Asked = z.infer<typeof groupsInput>;

/** The groups side by side and, when a number was opened, the statements behind it. */
export async function showGroups(context: SignedIn, input: Asked) {
  const { trx, viewer, lang } = context;
  const process = await getProcessBySlug(trx, input.slug);
  const once = input.once === "yes";
  const gathered = await gather(trx, process.id, lang, { by: input.by, of: input.of, once });
  const { compared } = gathered;
  const open = compared && (await openList(context, process.id, input, gathered, compared));
  const isPublic = gathered.by === publicDimension && input.of === "areas" && !once;
  const shown = compared && isPublic ? publicRows(compared, gathered) : null;
  return pageOf(
    <GroupsPage
      context={context}
      process={process}
      role={await findRole(trx, process.id, viewer)}
      ledger={await ledgerOf(trx, process.id)}
      gathered={gathered}
      compared={compared}
      isPublic={isPublic}
      publicTable={shown}
      of={input.of}
      once={once}
      titles={gathered.titles}
      open={open}
    />,
    {
      data: {
        by: gathered.by,
        compared: compared && { ...compared, public: undefined },
        public: shown,
      },
    },
  );
}

/** The public version as a file. Always of all statements, the areas and the channels: two tables of one thing could be subtracted. */
export async function sendPublicTable(context: SignedIn, input: z.infer<typeof publicTableInput>) {
  const { trx, lang } = context;
  const t = textsIn(lang);
  const process = await getProcessBySlug(trx, input.slug);
  const gathered = await gather(trx, process.id, lang, { by: publicDimension, of: "areas", once: false });
  const rows = gathered.compared && publicRows(gathered.compared, gathered);
  if (!rows) throw problems.notFound();
  return file(writeCsv(publicCsvRows(rows, lang)), {
    mediaType: "text/csv; charset=utf-8",
    filename: t.csvName,
  });
}

/** The units behind a number, found among what was counted, so that list and number are the same. */
async function openList(
  { trx }: SignedIn,
  processId: string,
  { group, code, term, page }: Asked,
  { groupName, codeName }: Gathered,
  compared: Compared,
): Promise<OpenList | null> {
  if (group === undefined && code === undefined) return null;
  const key = group === unknownKey ? null : group;
  const wanted = (one: { group: string | null }) => group === undefined || one.group === key;
  const ids =
    term !== undefined
      ? (compared.terms.find((one) => wanted(one) && one.term === term)?.ids ?? [])
      : code !== undefined
        ? (compared.codes.find((one) => one.key === code)?.cells ?? [])
            .filter(wanted)
            .flatMap((cell) => cell.ids)
        : (compared.groups.find((one) => one.key === key)?.ids ?? []);
  const first = (page - 1) * listPerPage;
  // Units are in order of number within a group; over several groups they are put in order here.
  const statements = await listStatements(trx, processId, { ids }, { limit: listPerPage, offset: first });
  return {
    group,
    code,
    term,
    page,
    count: ids.length,
    statements,
    what: [
      group === undefined ? null : groupName(key ?? null),
      code === undefined ? null : codeName(code),
      term === undefined ? null : `»${term}«`,
    ]
      .filter((one) => one !== null)
      .join(" · "),
  };
}
