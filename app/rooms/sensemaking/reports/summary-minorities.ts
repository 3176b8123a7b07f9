import type { Inline, ReportNode } from "#formats/report.ts";
import { faultless } from "./judge-finding.ts";
import { about, heading, paragraph, quoteNodes, type Setting, text } from "./report-setting.ts";

/**
 * What few have said: the sentence a person has accepted and one statement that stands for it.
 * Neither list nor exact count is given, for a summary is published and a number of few would tell
 * about the others.
 */
export function minorityNodes(setting: Setting): ReportNode[] {
  const { data, t, refs, n } = setting;
  const views = data.minorities.flatMap((view) => {
    const shown = view.quotes.flatMap(({ statementId }) => data.byId.get(statementId) ?? []);
    const quote = shown.find(({ id }) => data.sound.has(id));
    return quote ? [{ view, quote }] : [];
  });
  if (views.length === 0) return [];
  return [
    heading(2, t.saidByFew, "said-by-few"),
    about(setting, "few-lead", paragraph([text(t.saidByFewLead)], "note")),
    ...views.flatMap(({ view, quote }): ReportNode[] => {
      const sentence = view.sentence.replace(/[.!?…]*\s*$/, "");
      const own: Inline[] = faultless(data, view.sentence, [{ minority: view.id }])
        ? []
        : [{ kind: "own", text: t.ownMark }];
      const source: Inline = {
        kind: "ref",
        text: t.statementNo(n(quote.number)).toLocaleLowerCase(setting.lang),
        ref: refs.statement(quote),
      };
      return [
        about(
          setting,
          `minority-${view.id}`,
          paragraph([text(`${sentence} (${t.abouts[view.public.about]}, `), source, text(")."), ...own]),
        ),
        ...quoteNodes(setting, [quote]),
      ];
    }),
  ];
}
