import type { z } from "zod";
import type { SignedIn } from "#base/context.ts";
import { type AnyEndpoint, reads, writes } from "#base/endpoint.ts";
import { formErrors, typedText } from "#base/form-errors.ts";
import type { Lang } from "#base/i18n.ts";
import { page, redirect } from "#base/outcome.ts";
import { paths } from "#base/paths.ts";
import type { Problem } from "#base/problem.ts";
import { problems } from "#base/problems.ts";
import type { Channel } from "#rooms/documents/door.ts";
import { formatDate } from "#shell/format/date.ts";
import * as inputs from "./inputs.ts";
import { findLeavable, type Leavable, withoutLines } from "./leavable.ts";
import { PastePage, type PastePreview } from "./pages/paste-page.tsx";
import { parseDay } from "./parse-day.ts";
import { personNumbersIn, withoutPersonNumbers } from "./person-numbers.ts";
import { processFor } from "./process-for.ts";
import { savePaste } from "./save-paste.ts";
import { splitPaste } from "./split-paste.ts";
import { textsIn } from "./texts.ts";

type Input = z.infer<typeof inputs.pasteInput>;

const fields = ["text", "kind", "meeting", "saidOn", "senderKind", "group", "split"];

/** What is pasted or typed in: looked at first, then saved. */
export function pasteEndpoints(): AnyEndpoint[] {
  return [
    reads(paths.newPaste(":slug"), { input: inputs.pageInput }, async (context, { slug }) =>
      show(context, slug, {}, context.ids.uuid(), null),
    ),
    writes(
      paths.newPaste(":slug"),
      {
        input: inputs.pasteInput,
        again: (context, problem, raw) =>
          show(
            context,
            raw.params.slug ?? "",
            raw.body,
            typedText(raw.body, "key") || context.ids.uuid(),
            null,
            problem,
          ),
      },
      async (context, input) => {
        const { process } = await processFor(context, input.slug);
        const text = input.text.replace(/\r\n?/g, "\n");
        const offers = findLeavable(text);
        const ticked = input.seen
          ? (input.leaveOut ?? [])
          : input.act === "preview"
            ? tickedAtFirst(offers)
            : [];
        const left = withoutLines(text, offers, ticked).trim();
        if (left === "") throw fieldProblem("text", "nothingLeft");
        const saidOn = input.saidOn ? parseDay(input.saidOn) : null;
        if (input.saidOn && saidOn === null) throw fieldProblem("saidOn", "badDate");
        const raw = withoutPersonNumbers(left);
        const found = splitPaste(raw, input.split);
        if (input.act === "preview") {
          const preview = { found, offers, ticked, cpr: personNumbersIn(left).length > 0 };
          return show(context, input.slug, { ...input }, input.key, preview);
        }
        const id = await savePaste(context, process.id, {
          key: input.key,
          title: titleFor(input, saidOn, "da"),
          kind: input.kind,
          channel: channelOf(input),
          raw,
          found,
          saidOn,
          senderKind: input.senderKind || null,
          group: input.group || null,
        });
        return redirect(paths.contribution(process.slug, id));
      },
    ),
  ];
}

/** A line with a phone number may be all that was said; only what is surely not is ticked before anyone has looked. */
const tickedAtFirst = (offers: Leavable[]) =>
  offers.filter(({ kind }) => kind !== "contact").map(({ key }) => key);

/** »Flipover fra Bord 7, 18. juni 2026«: what stands beside its statements. Data, so in the language of the house. */
function titleFor({ kind, group, senderKind }: Input, saidOn: string | null, lang: Lang): string {
  const t = textsIn(lang);
  const name = t.pasteNames[kind];
  const who = group || senderKind?.toLocaleLowerCase("da");
  const title = who ? t.pasteFrom(name, who) : name;
  return saidOn ? t.pasteOn(title, formatDate(new Date(`${saidOn}T12:00:00Z`), lang)) : title;
}

function channelOf({ kind, meeting }: Input): Channel {
  if (kind === "mail" || kind === "letter") return kind;
  return kind === "flipChart" ? meeting : "unknown";
}

function fieldProblem(field: string, words: "nothingLeft" | "badDate"): Problem {
  return problems.badInput(undefined, [{ field, da: textsIn("da")[words], en: textsIn("en")[words] }]);
}

async function show(
  context: SignedIn,
  slug: string,
  body: Record<string, unknown>,
  formKey: string,
  preview: PastePreview | null,
  problem?: Problem,
) {
  const { process, role } = await processFor(context, slug);
  return page(
    <PastePage
      context={context}
      process={process}
      role={role}
      typed={Object.fromEntries(fields.map((name) => [name, typedText(body, name)]))}
      formKey={formKey}
      preview={preview}
      errors={problem ? formErrors(problem, context.lang) : []}
    />,
    { data: { preview, problem: problem ? problem.sentence(context.lang) : null } },
  );
}
