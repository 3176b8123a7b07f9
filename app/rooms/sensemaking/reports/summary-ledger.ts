import type { Inline, ReportNode } from "#formats/report.ts";
import { chooseQuotes } from "./proof.ts";
import { heading, paragraph, type Setting, text } from "./report-setting.ts";
import { themeNodesOutside } from "./summary-themes.ts";

/** What no area holds: each rest by name with its words, what was left out and why, what still waits. */
export function outsideAreasNodes(setting: Setting): ReportNode[] {
  const { data, t, refs, n } = setting;
  const { rest, excluded, waiting } = data.ledger;
  const waits = refs.number(t.statements(n(waiting)), waiting, t.waiting.toLowerCase(), { place: "waiting" });
  return [
    heading(2, t.outside, "outside"),
    heading(3, t.rest, "rest"),
    paragraph([text(rest.length === 0 ? t.restNone : t.restLead)], "note"),
    {
      kind: "bullets",
      items: rest.map(({ name, count }) => [
        text(`${name}: `),
        refs.number(t.statements(n(count)), count, t.inRestNamed(name), { place: "rest", reason: name }),
        ...restWords(setting, name),
      ]),
    },
    ...themeNodesOutside(setting),
    heading(3, t.leftOut, "left-out"),
    ...(excluded.length === 0 ? [paragraph([text(t.leftOutNone)], "note")] : []),
    {
      kind: "bullets",
      items: excluded.map(({ reason, count }) => [
        text(`${reason}: `),
        refs.number(t.statements(n(count)), count, t.excludedFor(reason), { place: "excluded", reason }),
      ]),
    },
    heading(3, t.stillWaiting, "waiting"),
    paragraph([waits, text(` ${t.waitsToBeCoded(waiting)}`)]),
  ];
}

/** Few are not nothing: what is said in a rest is heard in its own words, two at most. */
function restWords({ data, refs }: Setting, name: string): Inline[] {
  const ids = new Set(
    data.places
      .filter(({ place, reason }) => place === "rest" && reason === name)
      .map((each) => each.statementId),
  );
  const said = chooseQuotes(
    data,
    data.statements.filter((each) => ids.has(each.id)),
    2,
  );
  return said.flatMap((each) => [
    text(" "),
    { kind: "said" as const, text: each.text, ref: refs.statement(each) },
  ]);
}

/** Every counted statement in one place, as a sum. */
export function ledgerNodes({ data, t, refs, n }: Setting): ReportNode[] {
  const { ledger } = data;
  const sum = (rows: { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
  type Place = "coded" | "waiting" | "rest" | "excluded";
  const row = (words: string, count: number, place: Place) => ({
    cells: [[text(words)], [refs.number(n(count), count, words.toLowerCase(), { place })]],
  });
  const part = (label: string, count: number, place: Place, what: string) => ({
    tone: "sub" as const,
    cells: [[text(label)], [refs.number(n(count), count, what, { place, reason: label })]],
  });
  return [
    heading(2, t.ledger, "ledger"),
    paragraph([text(t.ledgerLead)], "note"),
    {
      kind: "table",
      caption: t.ledgerQuestion,
      head: [t.placeHead, t.ledgerUnit],
      numeric: [1],
      rows: [
        row(t.coded, ledger.coded, "coded"),
        row(t.inRest, sum(ledger.rest), "rest"),
        ...ledger.rest.map(({ name, count }) => part(name, count, "rest", t.inRestNamed(name))),
        row(t.excluded, sum(ledger.excluded), "excluded"),
        ...ledger.excluded.map(({ reason, count }) => part(reason, count, "excluded", t.excludedFor(reason))),
        row(t.waiting, ledger.waiting, "waiting"),
        {
          tone: "sum" as const,
          cells: [[text(t.total)], [refs.number(n(ledger.total), ledger.total, t.all, {})]],
        },
      ],
    },
  ];
}
