import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import type { QdaCode } from "#formats/refi-qda/qda-project.ts";
import { readQdpx } from "#formats/refi-qda/read-qdpx.ts";
import { writeQdpx } from "#formats/refi-qda/write-qdpx.ts";
import * as walk from "#test/journeys/walk.ts";

/**
 * Files from another program at each step of their way: codes and codings that wait for an answer,
 * with some new, some known and some that cannot be placed; a codebook that waits; one laid in.
 */
export async function importsInEachState(page: Page, base: string): Promise<[string, string][]> {
  const fetchFile = async (name: string) =>
    Buffer.from(await (await page.request.get(`${base}/exchange/files/${name}`)).body());
  const bring = async (name: string, buffer: Buffer) => {
    await page.goto(`${base}/exchange`);
    await page
      .getByLabel("Fil", { exact: true })
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await walk.button(page, "Se, hvad der er i filen").click();
    await page.getByRole("heading", { name: `Fra ${name}` }).waitFor({ timeout: 60_000 });
    return page.url().replace(new URL(base).origin, "");
  };
  const project = await fetchFile("coding.qdpx");
  const taken = await bring("hele-vejen.qdpx", comeFromElsewhere(project));
  await walk.button(page, "Læg det ind").click();
  await page.getByText(/^Lagt ind\. Nye fokusområder/).waitFor({ timeout: 60_000 });
  return [
    ["a codebook that waits for an answer", await bring("kodebog.qdc", await fetchFile("codebook.qdc"))],
    ["a project that waits for an answer", await bring("fra-et-andet-sted.qdpx", comeFromElsewhere(project))],
    ["a project, laid in", taken],
  ];
}

/** Our own project as somebody else's program could hand it back: a code of its own, one described anew, a text that was edited. */
function comeFromElsewhere(bytes: Uint8Array): Buffer {
  const { project } = readQdpx(bytes);
  const code: QdaCode = {
    guid: randomUUID(),
    name: `Ventetid ${randomUUID().slice(0, 4)}`,
    description: "Når nogen venter på svar.",
    colour: null,
    isCodable: true,
    noteRefs: [],
    codes: [],
  };
  const first = project.codes.find(({ isCodable }) => isCodable) ?? project.codes[0]!.codes[0]!;
  first.description = "Beskrevet på ny et andet sted.";
  project.codes.push(code);
  const [edited, kept] = project.sources.filter(({ selections }) => selections.length > 0);
  edited!.text = edited!.text.replaceAll("e", "é");
  for (const selection of (kept ?? edited)!.selections.slice(0, 3))
    selection.codings.push({ ...selection.codings[0]!, guid: randomUUID(), code: code.guid });
  return Buffer.from(writeQdpx(project));
}
