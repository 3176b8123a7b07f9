import type { SignedIn } from "#base/context.ts";
import { file, type Outcome } from "#base/outcome.ts";
import { inLang, paths } from "#base/paths.ts";
import { problems } from "#base/problems.ts";
import { houseDay, type Process } from "#rooms/process/door.ts";
import { type Candidate, type Desk, loadCandidate, openDesk } from "./desk.ts";
import type { PreviewArtefact, PreviewSetting } from "./preview-setting.ts";
import type { PublicationHead } from "./publication.ts";
import { textsIn } from "./texts.ts";
import { readThing } from "./thing.ts";

/** The page exactly as the public will see it, for those who may publish it. */
export async function showPreview(
  context: SignedIn,
  process: Process,
  key: string,
  draw: PreviewArtefact,
): Promise<Outcome> {
  const desk = await openDesk(context.trx, process);
  const thing = readThing(key, process.id);
  // Drawn here and now: what was found in it is told on the page this one is opened from
  const showing = { renderArtefact: null, readFiles: null, textsOnly: true };
  const candidate = thing && (await loadCandidate(context.trx, desk, thing, showing));
  if (!candidate) throw problems.notFound();
  const html = draw(candidate.artefact, settingOf(context, desk, candidate));
  return file(html, { mediaType: "text/html; charset=utf-8", filename: `${key}.html`, inline: true });
}

function settingOf({ lang, clock }: SignedIn, desk: Desk, candidate: Candidate): PreviewSetting {
  const t = textsIn(lang);
  const { slug } = desk.process;
  const { key, isNew, differs, undecided } = candidate;
  return {
    lang,
    slug,
    path: paths.publishingPreview(slug, key),
    today: houseDay(clock()),
    number: candidate.number,
    standing: standingWith(desk, candidate, clock()),
    says: [
      isNew ? t.previewNew : differs ? t.previewChanged : t.previewSame,
      undecided.length > 0 && t.previewUndecided(undecided.length),
    ]
      .filter(Boolean)
      .join(" "),
    back: { href: inLang(lang, paths.publishingThing(slug, key)), text: t.previewBack },
  };
}

/** What stands when this is published: itself in the place of what it replaces. */
function standingWith(
  { process, publications }: Desk,
  { thing, number, title, artefact: { page } }: Candidate,
  now: Date,
): PublicationHead[] {
  const others = publications.filter(
    ({ kind, subjectId, supersededAt, withdrawnAt }) =>
      !supersededAt && !withdrawnAt && !(kind === thing.kind && subjectId === thing.subjectId),
  );
  const own: PublicationHead = {
    ...thing,
    id: process.id,
    processId: process.id,
    slug: process.slug,
    number,
    revision: 1,
    publishedAt: now,
    supersededAt: null,
    title,
    of: page.kind === "summary" ? page.of : null,
    language: page.kind === "summary" ? page.report.language : null,
  };
  return [own, ...others];
}
