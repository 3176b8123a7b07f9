import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads } from "#base/endpoint.ts";
import { file, page } from "#base/outcome.ts";
import { paths, type ReportFormat } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import { findRole, getProcessBySlug } from "#rooms/process/door.ts";
import type { FrozenVersion } from "../reports/frozen-version.ts";
import { mediaTypes, printReport, reportFilename } from "../reports/report-files.ts";
import { textsIn as reportTextsIn } from "../reports/texts.ts";
import * as inputs from "./inputs.ts";
import { listMoved } from "./moved.ts";
import { MovedPage } from "./pages/moved-page.tsx";
import { VersionListPage } from "./pages/version-list-page.tsx";
import { VersionPage } from "./pages/version-page.tsx";
import { getVersion, listVersions } from "./version-queries.ts";

const formats: readonly ReportFormat[] = ["pdf", "docx", "html"];

export function versionEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.version(":slug", ":id"), { input: inputs.pageInput }, async (context, input) => {
      const { process, version } = await loadVersion(context, input);
      const moved = await listMoved(context.trx, version);
      const versions = await listVersions(context.trx, process.id);
      return page(
        <VersionPage
          context={context}
          process={process}
          role={await findRole(context.trx, process.id, context.viewer)}
          version={version}
          moved={moved.length}
          versions={versions.filter((each) => each.draftId === version.draftId)}
        />,
        { data: { ...version, statements: version.statements.length, moved } },
      );
    }),
    reads(paths.versionMoved(":slug", ":id"), { input: inputs.pageInput }, async (context, input) => {
      const { process, version } = await loadVersion(context, input);
      const moved = await listMoved(context.trx, version);
      return page(
        <MovedPage context={context} process={process} version={version} moved={moved} page={input.page} />,
        { data: { count: moved.length, moved } },
      );
    }),
    reads(paths.versionList(":slug", ":id"), { input: inputs.versionListInput }, async (context, input) => {
      const { process, version } = await loadVersion(context, input);
      const list = version.lists.find((each) => each.ref === input.ref);
      if (!list) throw problems.notFound();
      return page(
        <VersionListPage
          context={context}
          process={process}
          version={version}
          list={list}
          page={input.page}
        />,
        { data: { ...list } },
      );
    }),
    ...formats.map((format) =>
      reads(
        paths.versionFile(":slug", ":id", format),
        { input: inputs.pageInput },
        async (context, input) => {
          const { process, version } = await loadVersion(context, input);
          const name = reportTextsIn(version.report.language)[version.kind];
          return file(await printReport(version.report, format, context.origin), {
            mediaType: mediaTypes[format],
            filename: reportFilename(`${name}-${version.number}`, process.slug, format),
          });
        },
      ),
    ),
  ];
}

/** @throws notFound, also when the version belongs to another process */
async function loadVersion(context: SignedIn, { slug, id }: { slug: string; id: string }) {
  const process = await getProcessBySlug(context.trx, slug);
  const version: FrozenVersion = await getVersion(context.trx, id);
  if (version.processId !== process.id) throw problems.notFound();
  return { process, version };
}
