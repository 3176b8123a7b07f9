import { sha256Of } from "#base/sha256-of.ts";
import type { Inline, ReportNode } from "#formats/report.ts";
import { type Contribution, sourceIdOf, titleOf } from "#rooms/contributions/door.ts";
import { channels } from "#rooms/documents/door.ts";
import { shortHash } from "./report-fingerprint.ts";
import type { Counted } from "./report-refs.ts";
import { about, heading, paragraph, type Setting, text } from "./report-setting.ts";
import { agreementNodes, runNodes } from "./summary-themes.ts";

/** Who was heard, channel by channel, and what we do not know; nobody is counted as a person. */
export function notHeardNodes(setting: Setting): ReportNode[] {
  const { data, t, refs, n } = setting;
  const through = (channel: string) => data.contributions.filter((each) => each.channel === channel);
  const heard = channels.filter((channel) => through(channel).length > 0);
  const silent = channels.filter((channel) => channel !== "unknown" && through(channel).length === 0);
  const named = (channel: string) => t.channels[channel] ?? channel;
  return [
    heading(2, t.notHeard, "not-heard"),
    ...(silent.length > 0
      ? [about(setting, "silent", paragraph([text(`${t.notHeardFrom}${silent.map(named).join(", ")}.`)]))]
      : []),
    about(setting, "not-known", paragraph([text(t.notKnown)])),
    ...(heard.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: t.heardThrough,
            head: [t.channel, t.notesHead, t.groupsHead, t.inputsHead, t.ledgerUnit],
            numeric: [1, 2, 3, 4],
            rows: heard.map((channel) => {
              const what = t.through(named(channel));
              const from = through(channel);
              const notes = from.filter((each) => each.kind === "compiledNote");
              const inputs = from.length - notes.length;
              const source = (count: number, kind: "compiledNote" | "input", counted: string) =>
                refs.sources(n(count), kind, what, { channel }, counted);
              const ids = new Set(from.map((each) => each.id));
              const said = data.statements.filter((each) => ids.has(each.contributionId)).length;
              return {
                cells: [
                  [text(named(channel))],
                  [source(notes.length, "compiledNote", t.notes(notes.length, n(notes.length)))],
                  [groupsOf(setting, notes, what, { channel })],
                  [source(inputs, "input", t.inputs(n(inputs)))],
                  [refs.number(n(said), said, what, { channel })],
                ],
              };
            }),
          },
        ]),
  ];
}

/** »8«, »mindst 5« when a note does not say how many it had, »ukendt« when none does; a number opens its notes. */
function groupsOf({ t, n, refs }: Setting, notes: Contribution[], what: string, counted: Counted): Inline {
  if (notes.length === 0) return text("–");
  const known = notes.flatMap((each) => each.groups ?? []);
  if (known.length === 0) return text(t.unknown.toLowerCase());
  const sum = known.reduce((all, groups) => all + groups, 0);
  const words = known.length === notes.length ? n(sum) : t.atLeast(n(sum));
  return refs.sources(words, "compiledNote", what, { ...counted, unit: "groups" }, t.groups(sum, n(sum)));
}

/** The notes one by one, how statements came to their areas, and what was left out because it failed the check. */
export function methodNodes(setting: Setting): ReportNode[] {
  const { data, t, n } = setting;
  return [
    heading(2, t.method, "method"),
    ...noteTable(setting),
    paragraph(runInlines(setting)),
    ...readAlongNodes(setting),
    ...runNodes(setting),
    ...agreementNodes(setting),
    about(setting, "decided", paragraph([text(t.decided)])),
    ...(data.unsound > 0
      ? [about(setting, "unsound", paragraph([text(t.unsound(n(data.unsound), data.unsound))], "note"))]
      : []),
    about(setting, "working-paper", paragraph([text(t.smallNumbers)], "note")),
  ];
}

function noteTable(setting: Setting): ReportNode[] {
  const { data, t, refs, n, lang } = setting;
  const notes = data.contributions
    .filter((each) => each.kind === "compiledNote")
    .map((note) => ({ note, title: titleOf(data.titles, note, lang) }))
    .sort((a, b) => a.title.localeCompare(b.title, "da") || (a.note.id < b.note.id ? -1 : 1));
  if (notes.length === 0) return [];
  return [
    {
      kind: "table",
      caption: t.notesCounted,
      head: [t.source, t.groupsHead, t.ledgerUnit],
      numeric: [1, 2],
      rows: notes.map(({ note, title }) => {
        const said = data.statements.filter((each) => each.contributionId === note.id).length;
        const document = sourceIdOf({ documentId: note.documentId, contributionId: note.id });
        return {
          cells: [
            [text(title)],
            [groupsOf(setting, [note], t.inDocument(title), { document })],
            [refs.number(n(said), said, t.inDocument(title), { document })],
          ],
        };
      }),
    },
  ];
}

/** In which of the house's own documents that run has read along, and how much that is. */
function readAlongNodes(setting: Setting): ReportNode[] {
  const { data, t, n } = setting;
  const background = data.run?.manifest.background;
  if (!background) return [];
  const words = t.readAlong(n(background.documents), background.documents, n(background.signs));
  return [about(setting, "read-along", paragraph([text(words)]))];
}

/** Which run proposed, so that it can be made again and held against what it gave. */
function runInlines({ data, t, refs, n }: Setting): Inline[] {
  const { run } = data;
  if (run === null) return [text(t.noRun)];
  const manifest = sha256Of(JSON.stringify(run.manifest));
  return [
    text(t.proposedBy),
    refs.source(
      t.run(n(run.number)),
      {
        id: "run",
        text: t.runPapers(
          n(run.number),
          run.manifest.version,
          shortHash(manifest),
          shortHash(run.outputHash),
        ),
        href: null,
      },
      { kind: "run" },
    ),
    text(t.proposedFrom),
  ];
}
