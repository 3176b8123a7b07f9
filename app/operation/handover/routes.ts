import { z } from "zod";
import { type AnyEndpoint, reads } from "#base/endpoint.ts";
import type { ObjectStore } from "#base/object-store.ts";
import { file } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import { listDocuments } from "#rooms/documents/door.ts";
import { findRole, may } from "#rooms/people/door.ts";
import { getProcessBySlug } from "#rooms/process/door.ts";
import { operationProblems } from "../problems.ts";
import { zipInMemory } from "../zip-writer.ts";
import { writeHandover } from "./bundle.ts";

/** More than this is not held in memory for a download; the command writes it to disk piece by piece. */
const most = 300_000_000;

export function handoverEndpoints({ objects }: { objects: ObjectStore }): AnyEndpoint[] {
  return [
    reads(
      paths.processHandover(":slug"),
      { input: z.object({ slug: z.string() }) },
      async (context, { slug }) => {
        const { trx, viewer } = context;
        const process = await getProcessBySlug(trx, slug);
        if (!may(await findRole(trx, process.id, viewer), "process")) throw problems.notYours();
        const { found } = await listDocuments(trx, process.id);
        if (found.reduce((sum, { size }) => sum + Number(size), 0) > most)
          throw operationProblems.handoverTooLarge({ slug });
        const bytes = await zipInMemory(async (zip) => {
          await writeHandover({ trx, objects }, slug, zip);
        });
        return file(bytes, { mediaType: "application/zip", filename: `overdragelse-${slug}.zip` });
      },
    ),
  ];
}
